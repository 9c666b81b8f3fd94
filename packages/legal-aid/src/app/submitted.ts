/** Milliseconds: a second press so soon is a trembling hand's. */
export const secondPress = 350;

let lastPress = -Infinity;

/** A form never leaves the page, and a second press at once is none: the button itself is never disabled. */
export function submitted(then: () => void): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    if (event.timeStamp - lastPress < secondPress) return;
    lastPress = event.timeStamp;
    then();
  };
}
