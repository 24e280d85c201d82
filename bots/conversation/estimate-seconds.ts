/** What a short of `lengthSeconds` takes from keyword to video on two quiet cores. */
export function estimateSeconds(lengthSeconds: number): number {
  return Math.round(lengthSeconds + 15);
}
