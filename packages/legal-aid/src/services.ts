import type { Desk } from './desk/desk.js';
import type { Computer, Device } from './device/device.js';
import type { Sending } from './sending/sending.js';

/** What views reach the device and the intake through; a test puts others in their place. */
export interface Services {
  /** Whether something may be kept here from an earlier visit; asking makes nothing. */
  mayBeKept(): Promise<boolean>;
  /** What is kept on this device, after the visitor said whose computer it is. */
  device(computer: Computer): Promise<Device>;
  /** Everything that is sent on the visitor's behalf. */
  sending(device: Device): Promise<Sending>;
  /** Questions to the intake that are answered at once. */
  readonly desk: Desk;
}
