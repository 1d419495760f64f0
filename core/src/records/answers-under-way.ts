/** Answers that are on their way, shared by all who ask the same meanwhile. Nothing is kept once it is there. */
export interface AnswersUnderWay<Answer> {
  /** @param question what is asked, as a text; those who ask the same text get the same answer, or the same failure */
  ask(question: string, call: () => Promise<Answer>): Promise<Answer>;
  /** Runs a write. What was asked before it, or during it, is never taken for what is asked after it. */
  write<Written>(call: () => Promise<Written>): Promise<Written>;
}

/** For a store that several parts of one page read at the same time. */
export function createAnswersUnderWay<Answer>(): AnswersUnderWay<Answer> {
  const underWay = new Map<string, Promise<Answer>>();
  return {
    ask: (question, call) => {
      const asked = underWay.get(question);
      if (asked !== undefined) return asked;
      const answer = call().finally(() => {
        if (underWay.get(question) === answer) underWay.delete(question);
      });
      underWay.set(question, answer);
      return answer;
    },
    write: async (call) => {
      underWay.clear();
      try {
        return await call();
      } finally {
        underWay.clear();
      }
    },
  };
}
