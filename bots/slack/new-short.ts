import { defaultLanguage } from "#src/domain/language.ts";
import type { types } from "@slack/bolt";
import { keywordLengthMax } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { openDirect } from "./direct-message.ts";
import { toPlace } from "./ids.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { type Inbound, refusalText } from "./inbound.ts";
import { limits } from "./limits.ts";
import { errorAt, type FormErrors, type Submission, submissionSchema } from "./on-form.ts";
import { readFields, textOf } from "./read-fields.ts";
import { optionOf, plain } from "./render/blocks.ts";
import { field } from "./render/card.ts";
import { lineInput, modal } from "./render/render-form.ts";

export const newShortCallback = "new-short";

/** What a short is asked for with; it begins in `channel`, or in private where that is absent. */
export function newShortForm(
  words: Words,
  channel?: string,
  prefill: { ownScript?: string } = {},
): types.ModalView {
  const { forms, fields } = words.slack;
  return modal(words, {
    callbackId: newShortCallback,
    title: forms.newShort,
    submit: forms.begin,
    metadata: channel ?? "",
    blocks: [
      lineInput({
        name: "keyword",
        label: fields.keyword,
        hint: fields.keywordHint,
        lengthMax: keywordLengthMax,
        isOptional: true,
      }),
      {
        type: "input",
        block_id: "custom",
        optional: true,
        label: plain(fields.stepByStep, limits.inputLabel),
        element: {
          type: "checkboxes",
          action_id: `${field}:custom`,
          options: [optionOf({ value: "custom", name: fields.stepByStepHint })],
        },
      },
      lineInput({
        name: "ownScript",
        label: fields.ownScript,
        hint: fields.ownScriptHint,
        isLong: true,
        isOptional: true,
        ...(prefill.ownScript !== undefined && { value: prefill.ownScript }),
      }),
    ],
  });
}

/** A short was asked for in the form. It is on disk when this returns. */
export async function onNewShort(inbound: Inbound, body: unknown): Promise<FormErrors> {
  const { host } = inbound;
  const submission = submissionSchema.parse(body);
  const { team, user, view } = submission;
  const who = await inbound.vouch({ team: team.id, user: user.id });
  const person = await host.people.recognise(who);
  const refuse = (notice: "not-allowed" | "keyword-is-empty") =>
    errorAt(submission, refusalText(who, { notice, language: who.language ?? defaultLanguage }));
  if (!person) return refuse("not-allowed");
  const { text, ownScript } = askedFor(submission);
  if (text === "") return refuse("keyword-is-empty");
  const place =
    view.private_metadata === ""
      ? await openDirect(inbound, person.userId)
      : { team: team.id, channel: view.private_metadata };
  const begun = await host.chat.start(who, {
    text,
    externalId: `${view.id}/${view.hash}`,
    place: toPlace(place),
    ...(ownScript !== "" && { ownScript }),
  });
  return isRefused(begun) ? errorAt(submission, refusalText(who, begun)) : undefined;
}

function askedFor({ view }: Submission): { text: string; ownScript: string } {
  const fields = readFields(view.state);
  const keyword = (textOf(fields, "keyword") ?? "").trim();
  const ownScript = (textOf(fields, "ownScript") ?? "").trim();
  const isCustom = (fields.get("custom")?.selected_options ?? []).length > 0;
  const about = keyword === "" ? (/^[^\n.!?]+/.exec(ownScript)?.[0].trim() ?? "") : keyword;
  if (about === "") return { text: "", ownScript: "" };
  return { text: isCustom ? `/short custom ${about}` : `/short ${about}`, ownScript };
}
