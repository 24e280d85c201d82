/** Whole sentences, in small letters, without spaces and marks: a keyword that only begins like one stays a keyword. */
const helpWords = new Set(
  (
    "help|도움말|도움|도움말보여줘|도와줘|도와줘요|도와주세요|도와주실래요|헬프|사용법|사용법알려줘|사용법알려주세요|사용방법|" +
    "이거어떻게써|이거어떻게써요|이거어떻게쓰는거야|이거어떻게쓰는거예요|이거어떻게하는거야|이거어떻게하는거예요|뭘할수있어|뭘할수있어요|뭘할수있나요|뭐할수있어|뭐할수있어요|뭐할수있나요|무엇을할수있어요|무엇을할수있나요|뭐해줄수있어|뭐해줄수있어요|" +
    "어떻게써|어떻게써요|어떻게쓰는거야|어떻게쓰는거예요|어떻게쓰나요|어떻게해|어떻게해요|어떻게하는거야|어떻게하는거예요|어떻게하나요|어떻게하면돼|어떻게하면돼요|" +
    "이제뭐해|이제뭐해요|이제뭐하면돼|이제뭐하면돼요|이제어떻게해|이제어떻게해요|뭘해야돼|뭘해야돼요|뭐부터해|뭐부터해요|" +
    "helpme|helpmeplease|helpplease|pleasehelp|ineedhelp|whatcanyoudo|whatcanyoudohere|whatcanido|whatcanidohere|whatcanidonow|" +
    "howdoesthiswork|howdoesitwork|howdoiusethis|howdoiuseit|howtouse|howtousethis|whatdoidonow|whatdoido|whatnow|whatshouldido|whatnext|i'mlost|imlost"
  ).split("|"),
);

/** Whether somebody asks what they can do here. */
export function asksForHelp(text: string): boolean {
  const said = text.normalize("NFC").trim().toLowerCase().replaceAll("’", "'");
  if (/^[?？]+$/u.test(said)) return true;
  return helpWords.has(said.replace(/^\//u, "").replaceAll(/[\s.,!?~…？！]+/gu, ""));
}
