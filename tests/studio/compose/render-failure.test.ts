import { AVERROR_EINVAL, AVERROR_ENOSPC } from "node-av/constants";
import { FFmpegError } from "node-av/lib";
import { describe, expect, it } from "vitest";
import { AppError } from "#src/domain/app-error.ts";
import { renderFailure } from "#src/studio/compose/render-failure.ts";

describe("renderFailure", () => {
  it("calls a full disk by its name, whoever found it", () => {
    expect(renderFailure(new FFmpegError(AVERROR_ENOSPC)).code).toBe("no-space");
    const full = Object.assign(new Error("write failed"), { code: "ENOSPC" });
    expect(renderFailure(full).code).toBe("no-space");
  });

  it("makes anything else a failed render with its cause", () => {
    const cause = new FFmpegError(AVERROR_EINVAL);
    expect(renderFailure(cause)).toMatchObject({ code: "render-failed", cause });
    expect(renderFailure("odd")).toMatchObject({ code: "render-failed" });
  });

  it("keeps a failure that already has a code", () => {
    const refusal = new AppError("no-space", "full");
    expect(renderFailure(refusal)).toBe(refusal);
  });
});
