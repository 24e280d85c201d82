import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Timeline, TimelineScene } from "#src/studio/compose/renderer.ts";
import { hummingWav } from "#tests/studio/compose/humming-wav.ts";
import { benchPicture, type PictureKind } from "./bench-pictures.ts";

const wordMs = 400;

const narrations = [
  "여름 휴가 짐 싸기, 아직도 전날 밤에 급하게 하시나요?",
  "첫째, 옷은 돌돌 말아서 세로로 세우세요. 공간이 30% 늘어납니다.",
  "둘째, 액체류는 100 ml 이하로 투명한 봉지 하나에 모아 두세요.",
  "셋째, 충전기와 여권은 꼭 손가방에! 두 번 확인하면 안심이죠.",
  "넷째, 빈 가방 하나를 챙기면 쇼핑한 물건을 담기에 좋아요.",
  "다섯째, 비상약과 밴드는 작은 파우치 하나에 따로 담으세요.",
  "도움이 됐다면 저장하고 친구에게 꼭 보내 주세요!",
];

/** Writes pictures and voices for a short of seven scenes and about thirty seconds. */
export async function makeBenchTimeline(kind: PictureKind, directory: string): Promise<Timeline> {
  const scenes: TimelineScene[] = [];
  for (const [index, narration] of narrations.entries()) {
    const picturePath = join(directory, `picture-${index}.jpg`);
    await writeFile(picturePath, benchPicture(kind, index + 1));
    scenes.push({
      picturePath,
      ...(await speak(narration, join(directory, `voice-${index}.wav`))),
    });
  }
  return {
    title: "여름 휴가 짐 싸기 꿀팁",
    language: "ko",
    tone: "casual",
    look: { template: "list", captionStyle: "pop", music: "own", pace: "normal" },
    colors: [],
    scenes,
    coverScene: 0,
    musicSeed: 1,
  };
}

/** The timeline after a person changed what one scene in the middle says. */
export async function withOtherWords(timeline: Timeline, directory: string): Promise<Timeline> {
  const spoken = await speak(
    "셋째, 여권과 충전기는 반드시 기내용 가방에! 두 번 확인하세요.",
    join(directory, "voice-new.wav"),
  );
  return {
    ...timeline,
    scenes: timeline.scenes.map((scene, index) => (index === 3 ? { ...scene, ...spoken } : scene)),
  };
}

/** The timeline after a person asked for another picture in the middle. */
export async function withOtherPicture(
  timeline: Timeline,
  kind: PictureKind,
  directory: string,
): Promise<Timeline> {
  const picturePath = join(directory, "picture-new.jpg");
  await writeFile(picturePath, benchPicture(kind, 99));
  return {
    ...timeline,
    scenes: timeline.scenes.map((scene, index) =>
      index === 3 ? { ...scene, picturePath } : scene,
    ),
  };
}

async function speak(
  narration: string,
  voicePath: string,
): Promise<Pick<TimelineScene, "voicePath" | "voiceDurationMs" | "words">> {
  const words = narration.split(" ").map((text, index) => ({
    text,
    startMs: index * wordMs + 40,
    endMs: (index + 1) * wordMs - 60,
  }));
  const voiceDurationMs = words.length * wordMs + 100;
  await writeFile(voicePath, hummingWav(voiceDurationMs, wordMs));
  return { voicePath, voiceDurationMs, words };
}
