/** Where a member of a community speaks, as the platform vouches for them. Absent for whoever runs it: they always may. */
export interface SpeaksIn {
  face: string;
  /** The platform's id of the community. */
  community: string;
  /** The platform's ids of what they are there. */
  roles: readonly string[];
}
