let lastPress = -Infinity;

/** A form never leaves the page, and a second press within a third of a second is none: the button itself is never disabled. */
export function submitted(then: () => void): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    if (event.timeStamp - lastPress < 350) return;
    lastPress = event.timeStamp;
    then();
  };
}
