import {choice, plainly, text, texts} from "@standpoint/model";

/** How a file of statements is read. */
export const importOptions = {
  as: choice(plainly(["jsonl", "csv", "edges", "dna", "aif", "argdown"]), {
    takes: "format",
    words: "what the file is",
    otherwise: "by the file's ending and first line",
  }),
  type: {...text({takes: "type", words: "csv: statement type of the rows"}), usual: "position"},
  map: texts({takes: "variable=column,…", words: "csv: which column fills which variable or role; text= names the passage"}),
  values: texts({takes: "column:word=value,…", words: "csv: what the words of a column mean: true, false, null (neutral), a choice"}),
  document: texts({takes: "column,…", words: "csv: rows alike in these columns form one document"}),
};
