"""From the bytes that expat counts to the characters of the source."""


class Places:
    """Bytes of UTF-8 → characters, for places that are asked for in order."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._byte = self._character = 0

    def of(self, byte: int) -> int:
        """How many characters stand before a byte; never before the one that was asked for last."""
        self._character += len(self._data[self._byte : byte].decode())
        self._byte = byte
        return self._character
