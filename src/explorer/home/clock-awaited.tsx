/** Keeps the room of the clock until it is there. */
export const ClockAwaited = () => <div class="clock-awaited" />;
