import { paintedTextBox } from "#src/domain/frame.ts";
import { withAlpha } from "../colours.ts";
import { drawBackdrop, floorY } from "../draw-backdrop.ts";
import { confetti, disc, fillGround, placeObject, rays, ring } from "../draw-shapes.ts";
import { type Stage, type WordsSpot, helperAt } from "../stage.ts";

/** A place with the main object standing in it and two or three companions. */
export function scene(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  fillGround(stage);
  disc(context, { x: 1010, y: 110, radius: 250 }, scheme.quiet);
  ring(context, { x: 1010, y: 110, radius: 320, width: 4 }, scheme.quiet);
  drawBackdrop(stage);
  const onLeft = random.next() < 0.5;
  const side = (x: number): number => (onLeft ? x : 1080 - x);
  placeObject(stage, helperAt(stage, 0), {
    x: side(210),
    y: floorY - 90,
    size: 270,
    depth: "ground",
    mirrored: !onLeft,
  });
  placeObject(stage, stage.hero, { x: side(610), y: floorY - 262, size: 640, depth: "ground" });
  placeObject(stage, helperAt(stage, 1), {
    x: side(930),
    y: floorY + 30,
    size: 230,
    depth: "ground",
  });
  placeObject(stage, helperAt(stage, 2), {
    x: side(345),
    y: floorY + 70,
    size: 200,
    depth: "ground",
  });
  placeObject(stage, helperAt(stage, 3), {
    x: side(890),
    y: 205,
    size: 190,
    turn: 10,
    depth: "lifted",
  });
  return { box: paintedTextBox, align: "left", vertical: "middle", manner: "plain" };
}

/** An arched window that opens on the place; companions stand before the wall. */
export function arch(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  fillGround(stage);
  ring(context, { x: 540, y: 1450, radius: 520, width: 5 }, scheme.quiet);
  const window = { left: 130, right: 950, top: 985 };
  context.save();
  context.beginPath();
  context.roundRect(window.left, window.top, window.right - window.left, 1000, [410, 410, 0, 0]);
  context.fillStyle = scheme.isDark ? scheme.palette.soft : scheme.palette.main;
  context.fill();
  context.clip();
  const lit = {
    ...stage,
    scheme: {
      ...scheme,
      isDark: !scheme.isDark,
      groundTop: scheme.isDark ? scheme.palette.soft : scheme.palette.main,
    },
  };
  drawBackdrop(lit);
  context.restore();
  context.strokeStyle = scheme.palette.paper;
  context.lineWidth = 16;
  context.beginPath();
  context.roundRect(window.left, window.top, window.right - window.left, 1000, [410, 410, 0, 0]);
  context.stroke();
  placeObject(stage, stage.hero, { x: 540, y: floorY - 240, size: 620, depth: "ground" });
  const mirrored = random.next() < 0.5;
  const side = (x: number): number => (mirrored ? 1080 - x : x);
  placeObject(stage, helperAt(stage, 0), {
    x: side(170),
    y: floorY + 20,
    size: 290,
    depth: "lifted",
  });
  placeObject(stage, helperAt(stage, 1), {
    x: side(920),
    y: floorY + 60,
    size: 250,
    depth: "lifted",
  });
  placeObject(stage, helperAt(stage, 2), {
    x: side(160),
    y: 215,
    size: 170,
    turn: -12,
    depth: "lifted",
  });
  placeObject(stage, helperAt(stage, 3), {
    x: side(900),
    y: 190,
    size: 150,
    turn: 12,
    depth: "lifted",
  });
  return { box: paintedTextBox, align: "center", vertical: "middle", manner: "plain" };
}

/** A winner's stand in a beam of light, with paper bits in the air. */
export function podium(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  const { palette } = scheme;
  fillGround(stage);
  rays(
    context,
    { x: 540, y: 1380, count: 18, start: random.between(0, 1) },
    withAlpha(palette.paper, scheme.isDark ? 0.06 : 0.28),
  );
  disc(
    context,
    { x: 540, y: 1400, radius: 430 },
    withAlpha(palette.paper, scheme.isDark ? 0.16 : 0.6),
  );
  const colours = [palette.pop, palette.second, palette.main, palette.paper] as const;
  confetti(
    context,
    { left: 30, right: 1050, top: 40, bottom: 330, count: 34 },
    { colours, random },
  );
  confetti(
    context,
    { left: 20, right: 1060, top: 1010, bottom: 1640, count: 36 },
    { colours, random },
  );
  const blocks = [
    { x: 60, width: 330, top: 1720, fill: palette.second },
    { x: 690, width: 330, top: 1760, fill: palette.second },
    {
      x: 330,
      width: 420,
      top: 1650,
      fill: scheme.groundTop === palette.pop ? palette.main : palette.pop,
    },
  ];
  for (const block of blocks) {
    context.fillStyle = block.fill;
    context.beginPath();
    context.roundRect(block.x, block.top, block.width, 400, [26, 26, 0, 0]);
    context.fill();
    context.fillStyle = withAlpha(palette.paper, 0.35);
    context.fillRect(block.x, block.top + 26, block.width, 16);
  }
  placeObject(stage, helperAt(stage, 0), { x: 200, y: 1605, size: 250, depth: "ground" });
  placeObject(stage, helperAt(stage, 1), { x: 880, y: 1645, size: 250, depth: "ground" });
  placeObject(stage, stage.hero, { x: 540, y: 1395, size: 570, depth: "ground" });
  placeObject(stage, helperAt(stage, 2), {
    x: 200,
    y: 1190,
    size: 170,
    turn: -14,
    depth: "sticker",
  });
  placeObject(stage, helperAt(stage, 3), {
    x: 900,
    y: 1180,
    size: 170,
    turn: 12,
    depth: "sticker",
  });
  return { box: paintedTextBox, align: "center", vertical: "middle", manner: "plates" };
}
