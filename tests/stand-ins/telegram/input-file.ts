/** How the published types are told what an upload is: here, the name of the part that carries it. */
export type InputFile = string;
