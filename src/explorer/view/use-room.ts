import { useEffect, useState } from 'preact/hooks';

/** How much of the window the map has: its column, all of the width, or all of the screen. */
export type RoomFor = 'column' | 'width' | 'screen';

/**
 * The room of the map, and how to change it. Where the browser shows nothing in full screen, the map covers the window; Escape
 * ends either.
 */
export function useRoom() {
  const [room, setRoom] = useState<RoomFor>('column');
  useEffect(() => {
    if (room !== 'screen') return;
    const leave = () => setRoom('column');
    const change = () => document.fullscreenElement === null && leave();
    const key = ({ key: pressed }: KeyboardEvent) => pressed === 'Escape' && leave();
    document.addEventListener('fullscreenchange', change);
    document.addEventListener('keydown', key);
    document.documentElement.requestFullscreen?.().catch(() => {});
    return () => {
      document.removeEventListener('fullscreenchange', change);
      document.removeEventListener('keydown', key);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    };
  }, [room]);
  return [room, setRoom] as const;
}
