import { contactAt, reader } from './thread-seed.ts';

/** A question that is asked without the municipality's name. */
export type UnnamedSeed = {
  by: string;
  daysAgo: number;
  title: string;
  body: string;
  /** When the coordinator put it; it waits when there is nothing here. */
  putDaysAgo?: number;
};

/** One that the coordinator has put, and one that waits for it. */
export const unnamedQuestions: readonly UnnamedSeed[] = [
  {
    by: reader,
    daysAgo: 5,
    putDaysAgo: 4,
    title: 'Vad gör ni när den egna rutinen inte följs?',
    body: 'Vår rutin är beslutad men används bara på några skolor. Hur fick ni alla att börja, utan att det blev en jakt på dem som inte gör?\n\n*Exempeldata.*',
  },
  {
    by: contactAt('tvarsjo'),
    daysAgo: 2,
    title: 'Hur säger man till sin nämnd att siffrorna inte håller?',
    body: 'Nämnden vill ha siffror per skola. Vi vet att registreringen brister. Har någon fått sagt det på ett sätt som ledde framåt?\n\n*Exempeldata.*',
  },
];
