import {text} from "@standpoint/model";
import {passagesOption, widthOption} from "../present-options.ts";
import {filterOptions, practiceOption} from "../select/filter-options.ts";

export const sourceOptions = {
  actor: text({takes: "name", words: "what one actor says, and what others say of it"}),
  ...practiceOption,
  ...widthOption,
  ...passagesOption,
  ...filterOptions,
};
