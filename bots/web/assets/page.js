// @ts-check
import { find } from "./dom.js";
import { openLivePage } from "./live-page.js";

const app = find(document, ".app", HTMLElement);
openLivePage(app, JSON.parse(app.dataset["words"] ?? "{}"));
