import {dateWords} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {documentQuery} from "../api/queries.ts";
import {reasonOf, toldBy, verdicts} from "./threads-answer.ts";
import type {PlacedClaim, ThreadPost} from "@standpoint/analysis";

export interface ConversationProps {
  readonly document: string;
  readonly posts: readonly ThreadPost[];
  readonly claims: readonly PlacedClaim[];
  readonly chosen: string | undefined;
  readonly named: (id: string | null) => string;
  readonly onClaim: (claim: string) => void;
}

/** A thread as it was held: each post under the one it answers, with its claims. */
export function Conversation({document, posts, claims, chosen, named, onClaim}: ConversationProps) {
  const open = useQuery(documentQuery(document)).data;
  return (
    <section aria-label={`Conversation in ${open?.document.title ?? document}`}>
      <h2>{open?.document.title ?? document}</h2>
      <ol className="thread-posts">
        {posts.map((post) => (
          <li key={post.id} style={{marginInlineStart: `${String(Math.min(post.depth, 8) * 1.25)}rem`}}>
            <header>
              <strong>{post.author ?? "Somebody"}</strong> {post.authorUnsure && <span className="quiet">(author not certain)</span>}{" "}
              <span className="quiet">
                {post.date === null ? "" : dateWords(post.date)}{" "}
                {post.replyTo === null ? "" : `answers ${posts.find(({id}) => id === post.replyTo)?.author ?? post.replyTo}`}
              </span>
            </header>
            <p>{open?.text.slice(post.start, post.end).trim()}</p>
            {claims
              .filter((claim) => claim.post === post.id)
              .map((claim) => (
                <ClaimButton
                  key={claim.statement}
                  claim={claim}
                  reason={`${claim.hearing}. ${reasonOf(claim, named)}`}
                  chosen={claim.statement === chosen}
                  onClaim={onClaim}
                />
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ClaimProps {
  readonly claim: PlacedClaim;
  readonly reason: string;
  readonly chosen: boolean;
  readonly onClaim: (claim: string) => void;
}

function ClaimButton({claim, reason, chosen, onClaim}: ClaimProps) {
  return (
    <button type="button" className="thread-claim" data-status={claim.status} aria-pressed={chosen} title={reason} onClick={() => onClaim(claim.statement)}>
      <em>{verdicts[claim.status]}</em> {claim.author === undefined ? "" : `${claim.author}${toldBy(claim.author, claim.saidBy)}: `}“{claim.text}”
    </button>
  );
}
