import type {Project} from "@standpoint/model";
import type {QueryClient} from "@tanstack/react-query";
import {address, asked} from "./client.ts";
import {projectQuery} from "./queries.ts";

/**
 * The project as the server has it now: the page may not have heard yet of what was just done. It is asked by itself, because an
 * answer that is under way may be older than the question, and news of a change gives it up. What the page knows if nothing comes.
 */
export async function projectNow(client: QueryClient): Promise<Project | undefined> {
  try {
    return await asked<Project>(address("/project"));
  } catch {
    return client.getQueryData(projectQuery.queryKey);
  }
}
