import type { App } from './app.ts';
import { type ConsumerRunner, createConsumerRunner } from './events/consumer-runner.ts';
import { createJobRunner, type JobRunner } from './jobs/job-runner.ts';
import { createMailSender, type MailSender } from './mail/mail-sender.ts';

export type Workers = {
  consumers: ConsumerRunner;
  jobs: JobRunner;
  mail: MailSender;
  start(): void;
  /** Ends each after the piece of work that is under way. */
  stop(): Promise<void>;
};

/** Everything that works beside the requests: consumers of the event log, timed jobs, the mail sender. */
export function createWorkers(app: App): Workers {
  const workers = {
    consumers: createConsumerRunner(app),
    jobs: createJobRunner(app),
    mail: createMailSender(app),
  };
  const all = Object.values(workers);
  return {
    ...workers,
    start: () => {
      for (const worker of all) worker.start();
    },
    stop: async () => {
      await Promise.all(all.map((worker) => worker.stop()));
    },
  };
}
