/** Names one job of a making. The count goes up with every job, so that each can be asked for again. */
export function makingKey(project: {
  id: string;
  generation: number;
  makingJobCount: number;
}): string {
  return `${project.id}:${project.generation}:${project.makingJobCount}`;
}
