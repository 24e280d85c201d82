import type {
  Chat as ApiChat,
  ChatFullInfo,
  ChatMember,
  User,
  UserFromGetMe,
} from "@grammyjs/types";
import type { Chat, Person, World } from "./world.ts";

export function renderUser(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName && { last_name: person.lastName }),
    ...(person.username && { username: person.username }),
    language_code: person.languageCode,
  };
}

export function renderBot(world: World): User {
  const { id, firstName, username } = world.bot;
  return { id, is_bot: true, first_name: firstName, username };
}

export function renderMe(world: World): UserFromGetMe {
  const { id, firstName, username, readsAllGroupMessages, hasTopicsEnabled } = world.bot;
  return {
    id,
    is_bot: true,
    first_name: firstName,
    username,
    can_join_groups: true,
    can_read_all_group_messages: readsAllGroupMessages,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: hasTopicsEnabled,
    allows_users_to_create_topics: hasTopicsEnabled,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

export function renderUserById(world: World, id: number): User {
  const person = world.people.get(id);
  return person ? renderUser(person) : renderBot(world);
}

export function renderChat(world: World, chat: Chat): ApiChat {
  if (chat.type === "group") return { id: chat.id, type: "group", title: chat.title };
  if (chat.type === "supergroup") {
    return {
      id: chat.id,
      type: "supergroup",
      title: chat.title,
      ...(chat.isForum && { is_forum: true as const }),
    };
  }
  const person = world.people.get(chat.id);
  return {
    id: chat.id,
    type: "private",
    first_name: person?.firstName ?? chat.title,
    ...(person?.lastName && { last_name: person.lastName }),
    ...(person?.username && { username: person.username }),
  };
}

const noGifts = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

/** What getChat says: more than a message says of its chat. */
export function renderChatInFull(world: World, chat: Chat): ChatFullInfo {
  const more = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: noGifts };
  const said = renderChat(world, chat);
  // The full description adds fields to the short one; the published type has them all per kind of chat.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...said, ...more };
}

export function renderMember(world: World, chat: Chat, id: number): ChatMember {
  const user = renderUserById(world, id);
  const status = chat.members.get(id) ?? "left";
  switch (status) {
    case "creator":
      return { status, user, is_anonymous: false };
    case "administrator":
      return { status, user, ...rights, can_manage_topics: chat.botMayManageTopics };
    case "member":
      return { status, user };
    case "restricted":
      return { status, user, is_member: true, until_date: 0, ...noPermissions };
    case "left":
      return { status, user };
    case "kicked":
      return { status, user, until_date: 0 };
  }
}

const rights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_send_welcome_messages: false,
};

const noPermissions = {
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_edit_tag: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
};
