/** 0 all good · 1 failed · 2 usage · 3 done, with refusals or problems listed · 130 stopped by Ctrl-C. */
export const exitCodes = { good: 0, failed: 1, usage: 2, doneWithProblems: 3, cancelled: 130 } as const
