-- A conversation that goes on in another chat still stands in the one it comes from until that has been said there.
ALTER TABLE "chat_places" DROP CONSTRAINT "chat_places_pkey";--> statement-breakpoint
ALTER TABLE "chat_places" ADD CONSTRAINT "chat_places_conversation_id_face_pk" PRIMARY KEY("conversation_id","face");
