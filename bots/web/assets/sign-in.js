// @ts-check
import { find } from "./dom.js";

find(document, "form[data-send-at-once]", HTMLFormElement).requestSubmit();
