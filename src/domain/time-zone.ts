/** Of somebody who has not said where they are, and whose platform does not know. IANA name. */
export const defaultTimeZone = "Asia/Seoul";
