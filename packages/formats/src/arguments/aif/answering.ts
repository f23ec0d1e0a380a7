/** The scheme by which an MA node is an answer of ours; any other MA rephrases. */
export const answering = "Answering";
