"""A sound device that is a number: it plays as time goes by, and remembers when each sample was heard."""

from array import array


class Clock:
    """Time as whole milliseconds; asked for, it gives seconds."""

    ms = 100_000

    def __call__(self):
        return self.ms / 1000


class Device:
    """A device with a buffer, opened when it is made."""

    def __init__(self, clock, rate, buffer_ms, changed=lambda: None):
        self.clock, self.rate, self.changed = clock, rate, changed
        self.buffer = buffer_ms * rate // 1000
        self.written = array("h")
        self.opened = clock.ms
        self.drift = 1.0
        self.stalled_at = None
        self.dead = self.closed = False

    def heard(self):
        now = self.clock.ms if self.stalled_at is None else self.stalled_at
        return min(len(self.written), round((now - self.opened) * self.rate / 1000 * self.drift))

    def room(self):
        return self.buffer - self.waiting()

    def waiting(self):
        return len(self.written) - self.heard()

    def write(self, samples):
        assert len(samples) <= self.room()
        self.written += samples

    def working(self):
        return not self.dead

    def close(self):
        self.closed = True
