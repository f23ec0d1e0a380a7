/** Of the program and of every answer. */
export const version = "0.1.0";
