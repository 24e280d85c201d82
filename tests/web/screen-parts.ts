/** What stands in the texts of every screen: the tests put hostile text here. */
export interface Texts {
  keyword: string;
  title: string;
  line: string;
  channelName: string;
}

export const pleasantTexts: Texts = {
  keyword: "여름 휴가 패킹 팁",
  title: "여름 휴가 짐, 절반으로 줄이는 법",
  line: "옷은 돌돌 말아 넣으면 자리가 절반으로 줄어요.",
  channelName: "미나의 페이지",
};

export const scene = ({ line }: Texts, id: number) => ({
  id: `s${id}`,
  role: id === 1 ? ("hook" as const) : id === 5 ? ("call-to-action" as const) : ("point" as const),
  narration: line,
  onScreen: line.slice(0, 30),
});

export const picture = (name: string) => ({
  key: `team-mina/pictures/${name}.jpg`,
  mimeType: "image/jpeg" as const,
});
