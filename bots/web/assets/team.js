// @ts-check
import { openCopying } from "./copy-link.js";
import { find } from "./dom.js";
import { openFrame } from "./frame.js";

const app = find(document, ".app", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(app.dataset["words"] ?? "{}");
openFrame(app, words);
openCopying(words);
