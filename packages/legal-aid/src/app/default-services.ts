import type { Language } from '@mangdao/contract';
import { intakeClient } from '@mangdao/intake-client';
import { httpDesk } from '../desk/http-desk.js';
import { mayBeKept, openDevice, type Device } from '../device/device.js';
import type { Sending } from '../sending/sending.js';
import type { Services } from '../services.js';

/** The services of a page that has no others: this device, and the intake. What is kept and sent is fetched when it is wanted. */
export function defaultServices(intake: string, language: () => Language): Services {
  const base = intake.replace(/\/+$/, '');
  const devices = new Map<string, ReturnType<typeof openDevice>>();
  const senders = new Map<Device, Promise<Sending>>();
  return {
    mayBeKept: () => mayBeKept(window),
    async device(computer) {
      // What is not the visitor's own is one and the same memory; what was wiped is begun anew.
      const kind = computer === 'own' ? 'own' : 'memory';
      if ((await devices.get(kind))?.vault.wiped.aborted !== false) devices.set(kind, openDevice(window, computer));
      return devices.get(kind)!;
    },
    sending(device) {
      const sending = senders.get(device) ?? import('../sending/open-sending.js').then(({ openSending }) => openSending({ device, intake: base, language }));
      senders.set(device, sending);
      sending.catch(() => senders.delete(device));
      return sending;
    },
    desk: httpDesk((method, path, ...options) => intakeClient({ base, language: language() })(method, path, ...options)),
  };
}
