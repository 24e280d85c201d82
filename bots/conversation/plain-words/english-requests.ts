import type { RequestPatterns } from "./request-wish.ts";

const lead =
  "(?:(?:please|pls|ok|okay|yes|yeah|yep|no|well|so|um|hm+|oh|sorry|actually|just|now|then|alright|all right|hey|and|can you|could you|would you|will you|can we|could we|can i|i want to|i'd like to|i want you to|i'd like you to|let's|lets) )*";
const after =
  "(?: (?:please|pls|now|then|for me|for us|already|right away|thanks|thank you|instead))*";
const it = "(?:it|this|that|everything)";
const video =
  "(?:(?:a|an|the|one|another|my|some|this) )?(?:(?:new|quick|funny|nice|good|cool|short|random|fun) )*(?:short|video|clip|reel|shorts|videos)";

const start = [
  `go ahead(?: (?:with ${it}|and (?:start|make it|do it|begin)))?|go on|go for it|let's go|lets go|carry on|proceed|get started|get going|begin`,
  `start(?: (?:${it}|making(?: ${it}| ${video})?|writing|right away|already|${video}))?`,
  `(?:make|create|do|produce|generate|build) (?:it|this|that)|(?:make|create|produce|generate|do|build|give)(?: (?:me|us))? ${video}`,
  `(?:i want|i'd like|i need|i would like) ${video}|(?:a )?new (?:short|video)|start making shorts`,
];

const decide = [
  "you (?:can )?(?:choose|decide|pick)(?: (?:one|for me|it|that|something))?|(?:choose|decide|pick) (?:one|it|something|anything|for me|any|one for me)|let you (?:choose|decide|pick)",
  "surprise me|(?:it's |its |that's )?up to you|(?:i'll |i will |i )?leave (?:it|that|everything) (?:up )?to you|(?:i )?(?:don't|do not) (?:care|mind)|doesn't matter|it doesn't matter|whatever you (?:want|like|think|prefer)|your (?:choice|call|pick)",
  "do (?:everything|it all|the rest|it for me|all of it|whatever you want)|anything(?: is fine| works| you like| you want)?|whatever works|something random|any topic|any of them|choose whatever",
];

const drop = [
  `(?:cancel|stop|abort|quit)(?: (?:${it}|${video}))?|never ?mind|forget (?:it|this|that|about it|about this|about that|everything)|drop (?:it|this|that)|leave (?:it|that)|scrap (?:it|this|that)`,
  "(?:i(?:'ve| have)? )?changed my mind|not now|maybe later|(?:i'll do (?:it|this|that) )later|not today|another time|go back|wrong (?:chat|button|channel|thread)",
  "i (?:don't|do not) want (?:it|this|that|to|one|a short|a video|anything)(?: anymore| any more)?|(?:don't|do not) (?:make|do|start|begin)(?: (?:it|this|that|anything|yet))?|i'm done|no i don't",
];

const change = [
  `(?:(?:use|try|do|make|make it|take|how about|with|switch to|change to|change it to|give me|i want|i need|i'd like|i'd prefer|on|about) )?(?:(?:a|the|another|some|to) )*(?:different|other|another|new) (?:topic|keyword|subject|idea|one)`,
  "(?:change|switch|edit) (?:the |my )?(?:topic|keyword|subject)|(?:make |do |try )?something (?:else|different)|(?:i want )?something else",
  `(?:make |do |create )?${video} (?:about|on) (?:something|anything)(?: (?:else|different))?`,
];

const ideas = [
  "what (?:should|can|could|shall|do|would) (?:i|we|you) (?:make|do|create|post|suggest|recommend)(?: (?:a|an|the|my))?(?: (?:short|video))?(?: (?:about|on|next|today|first))*",
  "(?:suggest|recommend)(?: me)?(?: (?:something|a topic|a keyword|topics|some topics|keywords|an idea|ideas|some ideas|one))?|(?:do you have )?any (?:ideas|suggestions|recommendations|idea)(?: for me)?",
  "(?:give me|i need|got|show me) (?:an idea|ideas|some ideas|a topic|some topics|a suggestion|suggestions|a keyword|inspiration|some inspiration|any ideas)|inspire me|help me (?:choose|pick|find|decide)(?: (?:a topic|something|one|a keyword))?",
  "(?:i have )?no idea(?: what to (?:make|do))?|i (?:don't|do not) know(?: what to (?:make|do|make a (?:short|video) about))?|not sure(?: what to make)?|what (?:topic|keyword)s?(?: (?:works?|is good|are good|should i use|should i choose|do you suggest))?|what's (?:trending|popular)|what is (?:trending|popular)",
];

const madeAlready = [
  `(?:publish|upload|delete|approve|schedule|download)(?: (?:${it}|the (?:short|video)|my (?:short|video)))?|(?:post|edit|share|remove) (?:${it}|the (?:short|video)|my (?:short|video))`,
];

/** English in small letters, its words apart by single spaces. */
export const englishRequests: RequestPatterns = {
  lead,
  after,
  patterns: { start, decide, drop, change, ideas, "made-already": madeAlready },
};
