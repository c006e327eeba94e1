import type { answers as sv } from '../../sv/forum/answers.ts';

export const answers: typeof sv = {
  helped: {
    mark: 'This helped',
    markFor: (number: number) => `This helped: post ${number}`,
    unmark: 'No longer helps',
    unmarkFor: (number: number) => `Take the mark Answer that helped from post ${number}`,
    solved: 'There are answers here that helped. Do write if you have done it in another way.',
  },
};
