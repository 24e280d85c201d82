import type { TalkUnit } from "./korean-talk.ts";

const it =
  "(?:it|this|that|everything|the (?:video|short|clip|reel|script|thing|post)|my (?:video|short|clip|reel|post))";
const done =
  "(?:done|ready|finished|finish|complete|completed|over|up|live|out|posted|published|uploaded)";

/** English in small letters, its words apart by single spaces. */
export const englishTalk: readonly TalkUnit[] = [
  {
    says: ["thanks"],
    pattern:
      "(?:thanks|thank you|thankyou|thank u|thx|tysm|ty|cheers|much appreciated|i appreciate it|appreciate it|appreciated|many thanks|much obliged)",
  },
  {
    says: ["praise"],
    pattern:
      "(?:nice|nice one|nice work|nice job|cool|awesome|amazing|wow|well done|good job|great job|great work|good work|good one|excellent|beautiful|brilliant|fantastic|wonderful|lovely|impressive|perfect|great|good|neat|sweet|super|not bad|love it|i love it|love this|i love this|i like it|i like this|like it|so good|that was fast|that was quick|looks amazing|looks nice|looks awesome|looks fantastic|you are the best|you're the best|i'm impressed|im impressed)",
  },
  { says: ["praise", "yes"], pattern: "(?:looks good|looks great|sounds good|sounds great)" },
  {
    says: ["yes"],
    pattern:
      "(?:yes+|yeah|yea|yep|yup|sure|sure thing|ok|okay|okey|k|alright|all right|of course|absolutely|definitely|please do|please|do it|go for it|fine|correct|exactly|that's right|thats right|right)",
  },
  {
    says: ["no"],
    pattern:
      "(?:no+|nope|nah|no thanks|no thank you|not now|not yet|not really|don't|do not|rather not)",
  },
  {
    says: ["understood"],
    pattern:
      "(?:got it|i see|understood|noted|no worries|no problem|no rush|take your time|i'll wait|ill wait|i can wait|makes sense|fair enough|aha)",
  },
  { says: ["laughter"], pattern: "(?:(?:ha){2,}h?|hah|(?:he){2,}|lo+l|lmao|rofl|xd)" },
  {
    says: ["greeting"],
    pattern:
      "(?:hi|hello|hey|hiya|yo|hi there|hello there|hey there|good (?:morning|afternoon|evening)|howdy|greetings|i'm back|im back)",
  },
  {
    says: ["bye"],
    pattern:
      "(?:bye|goodbye|good bye|bye bye|good night|goodnight|see you|see ya|see you (?:later|tomorrow|soon)|cya|talk to you later|ttyl|have a (?:nice|good|great|lovely) (?:day|evening|night|weekend|one))",
  },
  {
    says: ["question"],
    pattern: `how (?:much )?long(?:er)?(?: (?:will|does|is|would|until|till|before|do|has|for|must))?(?: (?:${it}|i|we|you))?(?: (?:gonna|going to|have to|need to|still))*(?: (?:take|takes|be|wait|need|${done}|to go|left|to finish|making|is ${done}|it's ${done}|its ${done}))*(?: now)?`,
  },
  {
    says: ["question"],
    pattern: `how much (?:longer|more time|time)(?: (?:is left|left|will ${it} take|does ${it} take|do you need|to go|remains|until ${it} is ${done}|until it's ${done}))?`,
  },
  {
    says: ["question"],
    pattern: `(?:when|when's|whens|what time)(?: (?:is|are|will|do|does|can|would|could|should))?(?: (?:${it}|you|i|we))?(?: (?:be|get|go|goes|going|going to be|have|see|watch|expect|start))*(?: (?:${done}|${it}))+`,
  },
  {
    says: ["question"],
    pattern: `(?:is|are|was)(?: (?:${it}|you|we))?(?: (?:almost|nearly|all))? (?:${done}|there)(?: (?:yet|now|already))?`,
    isAsked: true,
  },
  { says: ["question"], pattern: `(?:${done}|there) yet` },
  {
    says: ["question"],
    pattern: `(?:almost|nearly|are you almost|are you nearly) (?:${done}|there)`,
    isAsked: true,
  },
  {
    says: ["question"],
    pattern: "(?:any|what's the|whats the|what is the) (?:progress|news|updates?|status|eta|state)",
  },
  { says: ["question"], pattern: "(?:status|status update|progress|eta)", isAsked: true },
  {
    says: ["question"],
    pattern: `how(?:'s|s| is| are)? (?:${it}|things|we|you) (?:going|coming|coming along|progressing|getting on|getting along)(?: so far)?`,
  },
  {
    says: ["question"],
    pattern:
      "how far(?: along)? (?:are you|are we|is it|have you (?:got|gotten|come)|did you get)(?: (?:along|now|with it|with this|so far))*",
  },
  {
    says: ["question"],
    pattern: "where are (?:you|we)(?: (?:at|now|with it|with this|up to))*",
  },
  {
    says: ["question"],
    pattern:
      "what(?:'re| are) you (?:doing|up to|working on|making|busy with)(?: (?:now|right now|at the moment))?",
  },
  { says: ["question"], pattern: "what(?:'s|s| is) (?:going on|happening|up)(?: (?:now|here))?" },
  {
    says: ["question"],
    pattern:
      "(?:are you |you )?(?:still )?(?:there|working|working on (?:it|this)|on it|at it|alive|busy|making it)",
    isAsked: true,
  },
  {
    says: [],
    pattern:
      "(?:so|very|really|much|a lot|a bunch|a million|again|it|that|this|is|it's|its|oh|ah|well|then|just|too|for that|for this|for your help|for everything|for now|for the (?:video|short|help)|my friend|everyone|man|dude|guys|you|indeed|and|um|uh|hmm+|everybody|team)",
  },
];
