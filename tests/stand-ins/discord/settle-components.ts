import { ComponentType } from "discord.js";
import { attachmentNameOf } from "./check-message.ts";
import { everyComponent, mediaOf, numberComponents, type Component } from "./component.ts";
import type { Message, World } from "./world.ts";

/** Makes components as Discord gives them back: numbered, with their defaults, and what they show at its address. */
export function settleComponents(world: World, message: Message): void {
  numberComponents(message.components);
  for (const component of everyComponent(message.components)) {
    settleMedia(world, message, component);
    settleDefaults(component);
  }
}

function settleMedia(world: World, message: Message, component: Component): void {
  for (const media of mediaOf(component)) {
    media.id ??= world.nextId();
    media.proxy_url ??= media.url;
    const name = attachmentNameOf(media.url);
    const file = message.attachments.find((one) => one.fileName === name);
    if (!file) continue;
    media.url = `${world.baseUrl}${file.path}`;
    media.proxy_url = media.url;
    media.attachment_id = file.id;
    media.content_type = file.contentType;
    if (!component.file) continue;
    component.name = file.fileName;
    component.size = file.bytes.byteLength;
  }
}

function settleDefaults(component: Component): void {
  switch (component.type) {
    case ComponentType.Container:
      component.accent_color ??= null;
      component.spoiler ??= false;
      return;
    case ComponentType.MediaGallery:
      for (const item of component.items ?? []) {
        item.description ??= null;
        item.spoiler ??= false;
      }
      return;
    case ComponentType.Thumbnail:
      component.description ??= null;
      component.spoiler ??= false;
      return;
    case ComponentType.File:
      component.spoiler ??= false;
      return;
    case ComponentType.Separator:
      component.divider ??= true;
      component.spacing ??= 1;
      return;
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      component.min_values ??= 1;
      component.max_values ??= 1;
      return;
    case ComponentType.Button:
      if (component.emoji?.id === null) delete component.emoji.id;
      return;
    default:
      return;
  }
}
