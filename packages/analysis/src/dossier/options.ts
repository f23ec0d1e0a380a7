import {text} from "@standpoint/model";
import {filterOptions} from "../select/filter-options.ts";

const {from, to, coder, identity, knownAt, unsureAuthors} = filterOptions;

/** Which statements an answer over all types reads, however they were said. */
export const recordFilters = {from, to, coder, identity, knownAt, unsureAuthors};

export const dossierOptions = {
  actor: text({takes: "name", words: "of an actor: all that it claims, and that is claimed of it"}),
  concept: text({takes: "name", words: "of a concept: all that is claimed of it"}),
  dispute: text({takes: "statement", words: "of a dispute: a claim, by its key, with all that speaks for and against it"}),
  ...recordFilters,
};
