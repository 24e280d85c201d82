import { frame, paintedTextBox } from "#src/domain/frame.ts";
import { mix, withAlpha } from "../colours.ts";
import {
  confetti,
  disc,
  fillGround,
  glow,
  halftone,
  placeObject,
  rays,
  ring,
  silhouette,
} from "../draw-shapes.ts";
import { type Stage, type WordsSpot, helperAt } from "../stage.ts";

/** Rays burst from the main object; the words shout. */
export function burst(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  const { palette } = scheme;
  fillGround(stage);
  rays(
    context,
    { x: 540, y: 1420, count: 14, start: random.between(0, 1) },
    mix(scheme.groundTop, scheme.isDark ? palette.second : palette.paper, 0.3),
  );
  glow(context, { x: 540, y: 1420, radius: 760 }, { hex: palette.paper, alpha: 0.5 });
  halftone(
    context,
    { left: 0, right: frame.width, top: 1500, bottom: frame.height + 20, step: 40 },
    withAlpha(palette.deep, 0.16),
  );
  confetti(
    context,
    { left: 30, right: 1050, top: 50, bottom: 330, count: 26 },
    { colours: [palette.pop, palette.paper, palette.second], random },
  );
  const lean = random.next() < 0.5 ? 1 : -1;
  placeObject(stage, helperAt(stage, 0), {
    x: 185,
    y: 1240,
    size: 230,
    turn: -16,
    depth: "sticker",
  });
  placeObject(stage, helperAt(stage, 1), {
    x: 905,
    y: 1225,
    size: 220,
    turn: 14,
    depth: "sticker",
  });
  placeObject(stage, helperAt(stage, 2), {
    x: 190,
    y: 1745,
    size: 250,
    turn: 12,
    depth: "sticker",
  });
  placeObject(stage, helperAt(stage, 3), {
    x: 900,
    y: 1735,
    size: 250,
    turn: -10,
    depth: "sticker",
  });
  placeObject(stage, stage.hero, { x: 540, y: 1480, size: 680, turn: 5 * lean, depth: "sticker" });
  return {
    box: paintedTextBox,
    align: "center",
    vertical: "middle",
    manner: "outline",
    tilt: -3 * lean,
  };
}

/** Two colours parted by a slope; the main object breaks out of the corner. */
export function slope(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  const { palette } = scheme;
  fillGround(stage);
  const rising = random.next() < 0.5;
  const [left, right] = rising ? [1330, 1010] : [1010, 1330];
  const lower = scheme.groundTop === palette.main ? palette.deep : palette.main;
  context.fillStyle = lower;
  context.beginPath();
  context.moveTo(0, left);
  context.lineTo(frame.width, right);
  context.lineTo(frame.width, frame.height);
  context.lineTo(0, frame.height);
  context.fill();
  context.save();
  context.clip();
  halftone(
    context,
    { left: 0, right: frame.width, top: 1250, bottom: frame.height + 30, step: 46 },
    withAlpha(palette.second, 0.3),
  );
  context.restore();
  context.strokeStyle = scheme.otherShape === lower ? palette.pop : scheme.otherShape;
  context.lineWidth = 18;
  context.beginPath();
  context.moveTo(-20, left - 46);
  context.lineTo(frame.width + 20, right - 46);
  context.stroke();
  const side = (x: number): number => (rising ? x : frame.width - x);
  const heroAt = { x: side(660), y: 1480 };
  disc(context, { ...heroAt, radius: 400 }, withAlpha(palette.paper, 0.16));
  placeObject(stage, stage.hero, { ...heroAt, size: 790, turn: rising ? -8 : 8, depth: "lifted" });
  placeObject(stage, helperAt(stage, 0), {
    x: side(180),
    y: 1500,
    size: 240,
    turn: -10,
    depth: "lifted",
  });
  placeObject(stage, helperAt(stage, 1), {
    x: side(205),
    y: 1775,
    size: 220,
    turn: 8,
    depth: "lifted",
  });
  placeObject(stage, helperAt(stage, 2), {
    x: side(170),
    y: 200,
    size: 180,
    turn: -8,
    depth: "lifted",
  });
  return { box: paintedTextBox, align: "left", vertical: "middle", manner: "plain" };
}

/** The companions circle the main object. */
export function orbit(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  fillGround(stage);
  const x = 540;
  const y = 1470;
  disc(context, { x, y, radius: 620 }, scheme.quiet);
  disc(context, { x, y, radius: 470 }, mix(scheme.groundTop, scheme.shape, 0.45));
  disc(context, { x, y, radius: 310 }, scheme.shape);
  ring(context, { x, y, radius: 470, width: 6 }, withAlpha(scheme.palette.paper, 0.75));
  const start = random.between(-0.25, 0.25);
  const angles = [-2.75, -0.4, 0.35, 2.8, -2.0, -1.15];
  for (const [index, angle] of angles.slice(0, 4).entries()) {
    placeObject(stage, helperAt(stage, index), {
      x: x + Math.cos(angle + start) * 435,
      y: y + Math.sin(angle + start) * 400,
      size: 215 - (index % 2) * 30,
      turn: random.between(-10, 10),
      depth: "lifted",
    });
  }
  placeObject(stage, stage.hero, { x, y: y + 6, size: 500, depth: "lifted" });
  disc(context, { x: 150, y: 170, radius: 60 }, scheme.otherShape);
  ring(context, { x: 240, y: 235, radius: 34, width: 12 }, scheme.shape);
  return { box: paintedTextBox, align: "center", vertical: "middle", manner: "plain" };
}

/** The main object as a big sticker over a printed pattern of the topic; words on plates. */
export function wallpaper(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  fillGround(stage);
  const tint = mix(
    scheme.groundTop,
    scheme.isDark ? scheme.palette.paper : scheme.palette.deep,
    0.1,
  );
  const motifs = [helperAt(stage, 0), helperAt(stage, 1), stage.hero, helperAt(stage, 2)].map(
    (image) => silhouette(image, 150, tint),
  );
  let index = 0;
  for (let row = 0; row < 9; row += 1) {
    for (let column = 0; column < 5; column += 1) {
      const motif = motifs[index % motifs.length];
      index += 1;
      if (motif === undefined) continue;
      context.save();
      context.translate(column * 250 + (row % 2) * 125 - 30, row * 232 + 40);
      context.rotate(random.between(-0.3, 0.3));
      context.drawImage(motif, -75, -75);
      context.restore();
    }
    index += 1;
  }
  const lean = random.next() < 0.5 ? 1 : -1;
  placeObject(stage, helperAt(stage, 0), {
    x: 540 - 350 * lean,
    y: 1300,
    size: 250,
    turn: -12 * lean,
    depth: "sticker",
  });
  placeObject(stage, helperAt(stage, 1), {
    x: 540 - 330 * lean,
    y: 1700,
    size: 270,
    turn: 10 * lean,
    depth: "sticker",
  });
  placeObject(stage, stage.hero, {
    x: 540 + 120 * lean,
    y: 1485,
    size: 690,
    turn: 6 * lean,
    depth: "sticker",
  });
  return { box: paintedTextBox, align: "left", vertical: "middle", manner: "plates", tilt: -2 };
}
