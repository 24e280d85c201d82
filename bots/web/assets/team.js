// @ts-check
import { openCopying } from "./copy-link.js";
import { find } from "./dom.js";
import { openLivePage } from "./live-page.js";

const app = find(document, ".app", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(app.dataset["words"] ?? "{}");
// What a form answers with has its own address, at which there is no page to be fetched.
openLivePage(app, words, "/chat/team");
openCopying(words);
