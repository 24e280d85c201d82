import { frame, paintedTextBox } from "#src/domain/frame.ts";
import { mix, withAlpha } from "../colours.ts";
import { drawBackdrop, floorY } from "../draw-backdrop.ts";
import { disc, fillGround, glow, placeObject, ring } from "../draw-shapes.ts";
import { type Stage, type WordsSpot, helperAt } from "../stage.ts";

/** A sheet of paper carries the words; objects peep out behind it and stand before it. */
export function card(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  const { palette } = scheme;
  fillGround(stage);
  drawBackdrop(stage);
  const mirrored = random.next() < 0.5;
  const side = (x: number): number => (mirrored ? frame.width - x : x);
  placeObject(stage, helperAt(stage, 0), {
    x: side(250),
    y: 205,
    size: 270,
    turn: -10,
    depth: "lifted",
  });
  placeObject(stage, helperAt(stage, 1), {
    x: side(850),
    y: 215,
    size: 210,
    turn: 12,
    depth: "lifted",
  });
  const sheet = { left: 100, top: 300, width: 840, height: 720 };
  context.save();
  context.translate(520, 660);
  context.rotate(mirrored ? 0.035 : -0.035);
  context.fillStyle = scheme.otherShape === scheme.groundTop ? palette.second : scheme.otherShape;
  context.beginPath();
  context.roundRect(sheet.left - 520, sheet.top - 660, sheet.width, sheet.height, 54);
  context.fill();
  context.restore();
  for (const [drop, fill] of [
    [26, withAlpha(palette.deep, 0.07)],
    [12, withAlpha(palette.deep, 0.12)],
    [0, palette.paper],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(sheet.left, sheet.top + drop, sheet.width, sheet.height, 54);
    context.fill();
  }
  context.strokeStyle = withAlpha(palette.main, 0.16);
  context.lineWidth = 4;
  context.beginPath();
  context.roundRect(sheet.left + 22, sheet.top + 22, sheet.width - 44, sheet.height - 44, 38);
  context.stroke();
  placeObject(stage, helperAt(stage, 2), {
    x: side(190),
    y: floorY + 10,
    size: 250,
    depth: "ground",
    mirrored,
  });
  placeObject(stage, stage.hero, { x: side(590), y: floorY - 235, size: 600, depth: "ground" });
  placeObject(stage, helperAt(stage, 3), {
    x: side(930),
    y: floorY + 60,
    size: 210,
    depth: "ground",
  });
  return {
    box: paintedTextBox,
    align: "left",
    vertical: "middle",
    manner: "plain",
    ground: palette.paper,
  };
}

/** Objects in neat compartments, as a well-packed box. */
export function compartments(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  const { palette } = scheme;
  fillGround(stage);
  disc(context, { x: 960, y: 150, radius: 190 }, scheme.quiet);
  ring(context, { x: 960, y: 150, radius: 250, width: 5 }, scheme.quiet);
  const pale = mix(palette.main, palette.paper, 0.62);
  const fills = [palette.main, palette.pop, palette.second, palette.soft, pale].filter(
    (fill) => fill !== scheme.groundTop,
  );
  const big = 600;
  const small = 288;
  const gap = 24;
  const left = (frame.width - big - small - gap) / 2;
  const mirrored = random.next() < 0.5;
  const bigLeft = mirrored ? left + small + gap : left;
  const smallLeft = mirrored ? left : left + big + gap;
  const top = 1010;
  const tiles = [
    { x: bigLeft, y: top, width: big, height: big },
    { x: smallLeft, y: top, width: small, height: small },
    { x: smallLeft, y: top + small + gap, width: small, height: big - small - gap },
    { x: left, y: top + big + gap, width: small, height: 260 },
    { x: left + small + gap, y: top + big + gap, width: big, height: 260 },
  ];
  for (const [index, tile] of tiles.entries()) {
    const fill = fills[index % fills.length] ?? palette.soft;
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(tile.x, tile.y, tile.width, tile.height, 48);
    context.fill();
    const x = tile.x + tile.width / 2;
    const y = tile.y + tile.height / 2;
    if (index === 0) {
      glow(context, { x, y, radius: 290 }, { hex: palette.paper, alpha: 0.35 });
      placeObject(stage, stage.hero, { x, y, size: 480, depth: "lifted" });
    } else if (index === 4) {
      placeObject(stage, helperAt(stage, 3), {
        x: x - 150,
        y,
        size: 190,
        turn: -8,
        depth: "lifted",
      });
      placeObject(stage, helperAt(stage, 4), {
        x: x + 130,
        y,
        size: 190,
        turn: 8,
        depth: "lifted",
      });
    } else {
      placeObject(stage, helperAt(stage, index - 1), {
        x,
        y,
        size: 196,
        turn: random.between(-8, 8),
        depth: "lifted",
      });
    }
  }
  return { box: paintedTextBox, align: "left", vertical: "middle", manner: "plain" };
}

/** Someone says it: a speech bubble over the main object. */
export function bubble(stage: Stage): WordsSpot {
  const { context, scheme, random } = stage;
  const { palette } = scheme;
  fillGround(stage);
  disc(context, { x: 540, y: 1760, radius: 720 }, mix(scheme.groundTop, scheme.shape, 0.5));
  disc(context, { x: 540, y: 1860, radius: 640 }, scheme.shape);
  ring(context, { x: 110, y: 170, radius: 70, width: 20 }, scheme.otherShape);
  disc(context, { x: 960, y: 210, radius: 46 }, scheme.shape);
  const mirrored = random.next() < 0.5;
  const tail = mirrored ? 640 : 420;
  for (const [shift, fill] of [
    [18, withAlpha(palette.deep, 0.22)],
    [0, palette.paper],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(90, 290 + shift, 850, 720, 90);
    context.fill();
    context.beginPath();
    context.moveTo(tail - 70, 1000 + shift);
    context.lineTo(tail + (mirrored ? -60 : 60), 1120 + shift);
    context.lineTo(tail + 80, 1000 + shift);
    context.fill();
  }
  placeObject(stage, helperAt(stage, 0), {
    x: mirrored ? 190 : 890,
    y: 1250,
    size: 200,
    turn: 10,
    depth: "sticker",
  });
  placeObject(stage, helperAt(stage, 1), {
    x: mirrored ? 880 : 200,
    y: 1560,
    size: 210,
    turn: -10,
    depth: "sticker",
  });
  placeObject(stage, helperAt(stage, 2), {
    x: mirrored ? 200 : 890,
    y: 1720,
    size: 190,
    turn: 8,
    depth: "sticker",
  });
  placeObject(stage, stage.hero, { x: 540, y: 1490, size: 640, depth: "lifted" });
  return {
    box: paintedTextBox,
    align: "center",
    vertical: "middle",
    manner: "plain",
    ground: palette.paper,
  };
}
