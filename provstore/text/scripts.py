"""Scripts that set no space between words."""

SPACELESS = (
    range(0x0E00, 0x0F00),  # Thai, Lao
    range(0x1000, 0x10A0),  # Myanmar
    range(0x1780, 0x1800),  # Khmer
    range(0x3040, 0x3100),  # Japanese syllables
    range(0x3400, 0xA000),  # Chinese
    range(0xF900, 0xFB00),  # Chinese, for compatibility
    range(0x20000, 0x40000),  # Chinese, rare
)
HANGUL = range(
    0xAC00, 0xD7A4
)  # Korean syllables: between spaces stand words with what other languages say in words of their own
