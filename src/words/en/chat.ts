export const chat = {
  tones: {
    professional: "Professional",
    casual: "Casual",
    humorous: "Humorous",
    educational: "Educational",
  },
};
