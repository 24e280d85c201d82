import { paintedTextBox } from "#src/domain/frame.ts";
import { mix, withAlpha } from "../colours.ts";
import { disc, fillGround, glow, halftone, placeObject } from "../draw-shapes.ts";
import { type Stage, type WordsSpot, helperAt } from "../stage.ts";

const post = { left: 170, top: 1015, width: 740, height: 830 } as const;

/** The short as a post among others, its bookmark waiting to be pressed. */
export function posted(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  const { palette } = scheme;
  fillGround(stage);
  disc(context, { x: 120, y: 150, radius: 210 }, scheme.quiet);
  const dots = withAlpha(scheme.isDark ? palette.paper : palette.deep, 0.14);
  halftone(context, { left: 0, right: 1080, top: 1180, bottom: 1940, step: 44 }, dots);
  const lean = random.next() < 0.5 ? 2.5 : -2.5;
  const middle = { x: post.left + post.width / 2, y: post.top + post.height / 2 };
  context.save();
  context.translate(middle.x, middle.y);
  context.rotate((lean * Math.PI) / 180);
  context.translate(-middle.x, -middle.y);
  drawPost(stage);
  placeObject(stage, stage.hero, { x: 540, y: 1400, size: 440, depth: "lifted" });
  placeObject(stage, helperAt(stage, 1), { x: 275, y: 1752, size: 112 });
  placeObject(stage, helperAt(stage, 3), { x: 415, y: 1752, size: 112 });
  placeObject(stage, helperAt(stage, 0), {
    x: 835,
    y: 1745,
    size: 240,
    turn: 8,
    depth: "sticker",
  });
  context.restore();
  placeObject(stage, helperAt(stage, 2), {
    x: lean > 0 ? 905 : 925,
    y: 1085,
    size: 170,
    turn: 14,
    depth: "sticker",
  });
  return { box: paintedTextBox, align: "center", vertical: "middle", manner: "plain" };
}

function drawPost({ context, scheme }: Stage): void {
  const { palette } = scheme;
  for (const [drop, fill] of [
    [30, withAlpha(palette.deep, 0.12)],
    [14, withAlpha(palette.deep, 0.18)],
    [0, palette.paper],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(post.left, post.top + drop, post.width, post.height, 52);
    context.fill();
  }
  disc(context, { x: 240, y: 1085, radius: 36 }, palette.pop);
  const line = mix(palette.paper, palette.deep, 0.16);
  for (const [top, width] of [
    [1062, 230],
    [1094, 150],
  ] as const) {
    context.fillStyle = line;
    context.beginPath();
    context.roundRect(300, top, width, 18, 9);
    context.fill();
  }
  const picture = context.createLinearGradient(0, 1150, 0, 1660);
  picture.addColorStop(0, palette.second);
  picture.addColorStop(1, palette.main);
  context.fillStyle = picture;
  context.beginPath();
  context.roundRect(post.left + 30, 1150, post.width - 60, 510, 34);
  context.fill();
  glow(context, { x: 540, y: 1400, radius: 250 }, { hex: palette.paper, alpha: 0.5 });
}
