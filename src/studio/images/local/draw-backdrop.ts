import type { SKRSContext2D } from "@napi-rs/canvas";
import { frame } from "#src/domain/frame.ts";
import { type Hex, mix, withAlpha } from "./colours.ts";
import { disc, glow, ring } from "./draw-shapes.ts";
import type { Setting, Stage } from "./stage.ts";

/** Where objects stand in every backdrop. */
export const floorY = 1690;

/** Paints the place behind the objects, from about y 900 down; the ground above stays as it is. */
export function drawBackdrop(stage: Stage): void {
  const paint: Record<Setting, (stage: Stage) => void> = {
    table: paintTable,
    room: paintRoom,
    hills: paintHills,
    beach: paintBeach,
    city: paintCity,
    night: paintNight,
    desk: paintDesk,
    open: paintOpen,
  };
  paint[stage.setting](stage);
}

/** A wavy edge with everything below it filled. */
function hill(
  context: SKRSContext2D,
  wave: { y: number; height: number; shift: number },
  fill: string,
): void {
  const { width, height } = frame;
  context.fillStyle = fill;
  context.beginPath();
  context.moveTo(0, height);
  context.lineTo(0, wave.y);
  for (let x = 0; x <= width; x += 20) {
    const angle = (x / width) * Math.PI * 1.6 + wave.shift;
    context.lineTo(x, wave.y + Math.sin(angle) * wave.height);
  }
  context.lineTo(width, height);
  context.closePath();
  context.fill();
}

function sun(stage: Stage, at: { x: number; y: number; radius: number }): void {
  const { context, scheme } = stage;
  const colour =
    scheme.groundTop === scheme.palette.pop ? scheme.palette.paper : scheme.palette.pop;
  glow(context, { ...at, radius: at.radius * 1.9 }, { hex: colour, alpha: 0.35 });
  disc(context, at, colour);
}

function ladder(stage: Stage): readonly [Hex, Hex, Hex] {
  const { scheme } = stage;
  const { palette } = scheme;
  const near = scheme.isDark ? mix(palette.deep, palette.main, 0.55) : palette.main;
  const far = scheme.isDark
    ? mix(scheme.groundTop, palette.second, 0.3)
    : mix(scheme.groundTop, near, 0.35);
  return [
    far,
    mix(far, near, 0.55),
    scheme.groundTop === palette.main ? mix(near, palette.deep, 0.4) : near,
  ];
}

function paintHills(stage: Stage): void {
  const { context, random } = stage;
  const [far, middle, near] = ladder(stage);
  sun(stage, { x: random.between(250, 830), y: 1210, radius: 210 });
  hill(context, { y: 1330, height: 90, shift: random.between(0, 6) }, far);
  hill(context, { y: 1480, height: 70, shift: random.between(0, 6) }, middle);
  hill(context, { y: 1640, height: 36, shift: random.between(0, 6) }, near);
}

function paintBeach(stage: Stage): void {
  const { context, scheme, random } = stage;
  const [far, middle] = ladder(stage);
  sun(stage, { x: random.between(300, 780), y: 1230, radius: 220 });
  context.fillStyle = far;
  context.fillRect(0, 1300, frame.width, 400);
  context.fillStyle = withAlpha(scheme.palette.paper, 0.35);
  for (let row = 0; row < 6; row += 1) {
    context.beginPath();
    context.roundRect(random.between(0, 820), 1345 + row * 42, random.between(140, 330), 8, 4);
    context.fill();
  }
  hill(context, { y: 1560, height: 46, shift: random.between(0, 3) }, middle);
  hill(
    context,
    { y: 1610, height: 46, shift: random.between(0, 3) },
    mix(scheme.palette.soft, "#ffcf8a", 0.55),
  );
}

function paintCity(stage: Stage): void {
  const { context, scheme, random } = stage;
  const [far, middle, near] = ladder(stage);
  for (const [layer, base] of [far, middle].entries()) {
    let x = -40;
    while (x < frame.width) {
      const width = random.between(90, 190);
      const top = random.between(1090, 1330) + layer * 130;
      context.fillStyle = base;
      context.beginPath();
      context.roundRect(x, top, width, frame.height - top, [14, 14, 0, 0]);
      context.fill();
      context.fillStyle = withAlpha(scheme.palette.paper, layer === 0 ? 0.16 : 0.3);
      for (let row = top + 34; row < 1560; row += 58) {
        for (let column = x + 22; column < x + width - 34; column += 44) {
          if (random.next() < 0.6) context.fillRect(column, row, 20, 28);
        }
      }
      x += width + random.between(4, 22);
    }
  }
  context.fillStyle = near;
  context.fillRect(0, 1630, frame.width, 300);
  context.fillStyle = withAlpha(scheme.palette.paper, 0.55);
  for (let x = -40; x < frame.width; x += 190) context.fillRect(x, 1800, 110, 14);
}

function paintNight(stage: Stage): void {
  const { context, scheme, random } = stage;
  const [far, middle, near] = ladder(stage);
  const pale = scheme.isDark ? scheme.palette.paper : scheme.palette.main;
  for (let index = 0; index < 46; index += 1) {
    const y = index < 18 ? random.between(30, 330) : random.between(960, 1400);
    disc(
      context,
      { x: random.between(20, 1060), y, radius: random.between(2, 6) },
      withAlpha(pale, random.between(0.3, 0.85)),
    );
  }
  sun(stage, { x: 800, y: 1150, radius: 130 });
  hill(context, { y: 1450, height: 60, shift: random.between(0, 6) }, far);
  hill(context, { y: 1560, height: 50, shift: random.between(0, 6) }, middle);
  hill(context, { y: 1660, height: 24, shift: random.between(0, 6) }, near);
}

function paintTable(stage: Stage): void {
  const { context, scheme, random } = stage;
  const [far, middle] = ladder(stage);
  disc(context, { x: 540, y: 1380, radius: 470 }, far);
  const top = 1580;
  context.fillStyle = scheme.isDark ? scheme.palette.soft : mix(middle, scheme.palette.deep, 0.08);
  context.beginPath();
  context.ellipse(540, frame.height + 220, 1000, frame.height + 220 - top, 0, 0, Math.PI * 2);
  context.fill();
  context.save();
  context.clip();
  context.strokeStyle = withAlpha(scheme.otherShape, 0.28);
  context.lineWidth = 26;
  const lean = random.between(-90, 90);
  for (let x = -300; x < frame.width + 300; x += 110) {
    context.beginPath();
    context.moveTo(x, top - 40);
    context.lineTo(x + lean, frame.height + 40);
    context.stroke();
  }
  for (let y = top + 60; y < frame.height; y += 110) {
    context.beginPath();
    context.moveTo(-10, y);
    context.lineTo(frame.width + 10, y);
    context.stroke();
  }
  context.restore();
}

function paintRoom(stage: Stage): void {
  const { context, scheme } = stage;
  const [far, middle, near] = ladder(stage);
  const pane = mix(far, scheme.palette.paper, scheme.isDark ? 0.18 : 0.55);
  for (const left of [120, 560]) {
    context.fillStyle = pane;
    context.beginPath();
    context.roundRect(left, 1000, 400, 470, [200, 200, 18, 18]);
    context.fill();
    context.strokeStyle = far;
    context.lineWidth = 14;
    context.stroke();
    context.beginPath();
    context.moveTo(left + 200, 1004);
    context.lineTo(left + 200, 1466);
    context.moveTo(left, 1260);
    context.lineTo(left + 400, 1260);
    context.stroke();
  }
  context.fillStyle = middle;
  context.fillRect(0, 1560, frame.width, 400);
  context.fillStyle = near;
  context.fillRect(0, 1560, frame.width, 16);
  context.fillStyle = withAlpha(scheme.otherShape, 0.75);
  context.beginPath();
  context.ellipse(540, 1745, 470, 96, 0, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = withAlpha(scheme.palette.paper, 0.6);
  context.lineWidth = 8;
  context.beginPath();
  context.ellipse(540, 1745, 430, 80, 0, 0, Math.PI * 2);
  context.stroke();
}

function paintDesk(stage: Stage): void {
  const { context, scheme } = stage;
  const [far, middle, near] = ladder(stage);
  context.strokeStyle = withAlpha(scheme.isDark ? scheme.palette.paper : scheme.palette.main, 0.13);
  context.lineWidth = 3;
  context.beginPath();
  for (let x = 60; x < frame.width; x += 80) {
    context.moveTo(x, 980);
    context.lineTo(x, 1580);
  }
  for (let y = 980; y < 1580; y += 80) {
    context.moveTo(0, y);
    context.lineTo(frame.width, y);
  }
  context.stroke();
  disc(context, { x: 540, y: 1370, radius: 400 }, far);
  context.fillStyle = middle;
  context.fillRect(0, 1580, frame.width, 400);
  context.fillStyle = near;
  context.fillRect(0, 1580, frame.width, 22);
}

function paintOpen(stage: Stage): void {
  const { context, scheme, random } = stage;
  const [far, middle] = ladder(stage);
  const x = random.between(420, 660);
  disc(context, { x, y: 1420, radius: 500 }, far);
  disc(context, { x, y: 1420, radius: 390 }, middle);
  ring(context, { x, y: 1420, radius: 560, width: 6 }, withAlpha(scheme.otherShape, 0.8));
  hill(
    context,
    { y: 1700, height: 26, shift: random.between(0, 6) },
    mix(middle, scheme.palette.deep, 0.22),
  );
}
