import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Problem, problem } from '../problem.ts';
import { mayHaveSession } from './session-hint.ts';

const kilobyte = 1024;
const limits = { form: 1024 * kilobyte, upload: 16 * 1024 * kilobyte };
/** How much of a too large body is read and thrown away, so that the sender is there to read the answer. */
const patience = 8 * limits.upload;
/** What all bodies together may take of the memory, from the first byte until their answers have ended. */
const mostHeld = 2 * limits.upload;

let held = 0;

type BodyReading = { body: Buffer } | { refused: Problem };

/**
 * Reads the whole body, so that no page meets half of one; refuses what is larger than its kind may be, and what there is
 * no room for while others send. Files come from those who are signed in.
 */
export async function readBody(request: IncomingMessage, response: ServerResponse): Promise<BodyReading> {
  const limit = isUpload(request) ? limits.upload : limits.form;
  const room = takeRoom(response);
  const parts: Buffer[] = [];
  let size = 0;
  let refused: Problem | undefined;
  for await (const part of request) {
    size += part.length;
    if (size > limit) refused = problem('too-large');
    else if (!refused && !room.grow(part.length)) refused = problem('unavailable');
    if (!refused) parts.push(part);
    else if (parts.length > 0) parts.length = room.giveBack();
    if (size > limit + patience) break;
  }
  return refused ? { refused } : { body: Buffer.concat(parts) };
}

/** This request's part of the memory for bodies, given back at the latest when its answer has ended. */
function takeRoom(response: ServerResponse) {
  let own = 0;
  const giveBack = () => {
    held -= own;
    own = 0;
    return own;
  };
  response.once('close', giveBack);
  return {
    giveBack,
    grow(bytes: number): boolean {
      if (held + bytes > mostHeld) return false;
      held += bytes;
      own += bytes;
      return true;
    },
  };
}

function isUpload(request: IncomingMessage): boolean {
  const isMultipart = request.headers['content-type']?.toLowerCase().startsWith('multipart/form-data');
  return isMultipart === true && mayHaveSession(request);
}
