import {contextOf, type Context} from "@standpoint/analysis";

const lines = ["012", "345", "678", "036", "147", "258", "048", "246"].map((line) => Array.from(line, Number));

/** Each board on which a game can end, x having begun: nine places with x, o or nothing, and who has won. The first so many of them, in order. */
export function ticTacToe(most = Infinity): Context {
  const boards = [...ends()].sort().slice(0, most);
  return contextOf(boards.length, 29, (g, m) => (m < 27 ? boards[g][Math.floor(m / 3)] === "xob"[m % 3] : hasWon(boards[g], "x") === (m === 27)));
}

function hasWon(board: string, player: string): boolean {
  return lines.some((line) => line.every((place) => board[place] === player));
}

function ends(): Set<string> {
  const [seen, ended] = [new Set<string>(), new Set<string>()];
  const play = (board: string, player: string): void => {
    if (seen.has(board)) return;
    seen.add(board);
    if (hasWon(board, "x") || hasWon(board, "o") || !board.includes("b")) ended.add(board);
    else
      for (let place = 0; place < 9; ++place)
        if (board[place] === "b") play(board.slice(0, place) + player + board.slice(place + 1), player === "x" ? "o" : "x");
  };
  play("bbbbbbbbb", "x");
  return ended;
}
