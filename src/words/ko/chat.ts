export const chat = {
  tones: {
    professional: "전문적",
    casual: "캐주얼",
    humorous: "유머러스",
    educational: "교육적",
  },
};
