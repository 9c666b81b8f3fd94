import type { Language } from '@mangdao/contract';
import { intakeClient } from '@mangdao/intake-client';
import { httpDesk } from '../desk/http-desk.js';
import { mayBeKept, openDevice } from '../device/device.js';
import type { Sending } from '../sending/sending.js';
import type { Services } from '../services.js';

/** The services of a page that has no others: this device, and the intake. What is kept and sent is fetched when it is wanted. */
export function defaultServices(intake: string, language: () => Language): Services {
  const base = intake.replace(/\/+$/, '');
  const devices = new Map<string, ReturnType<typeof openDevice>>();
  let sending: Promise<Sending> | undefined;
  return {
    mayBeKept: () => mayBeKept(window),
    device(computer) {
      // What is not the visitor's own is one and the same memory.
      const kind = computer === 'own' ? 'own' : 'memory';
      const open = devices.get(kind) ?? openDevice(window, computer);
      devices.set(kind, open);
      return open;
    },
    sending: (device) => (sending ??= import('../sending/open-sending.js').then(({ openSending }) => openSending({ device, intake: base, language }))),
    desk: httpDesk((method, path, ...options) => intakeClient({ base, language: language() })(method, path, ...options)),
  };
}
