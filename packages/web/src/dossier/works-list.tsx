import {workWords, type DossierWork} from "@standpoint/analysis";

/** The texts that claims stand in, and the works they cite. */
export function WorksList({works}: {readonly works: readonly DossierWork[]}) {
  if (works.length === 0) return null;
  return (
    <section aria-label="Works">
      <h2>Works</h2>
      <ul>
        {works.map((work) => (
          <li key={`${work.document ?? ""} ${work.title}`} dir="auto">
            {workWords(work)}
          </li>
        ))}
      </ul>
    </section>
  );
}
