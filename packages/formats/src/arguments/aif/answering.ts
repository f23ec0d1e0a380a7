/** The scheme by which an MA node is an answer of ours; any other MA rephrases. */
export const answering = "Answering";

/** The scheme by which it is a concession: the one grants what the other says. */
export const conceding = "Conceding";
