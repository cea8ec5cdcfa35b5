"""Names with digits that count nothing: ``5G``, ``3D``, ``24/7``."""

STANDARDS = frozenset(
    (
        *("2D", "3D", "4D", "2G", "3G", "4G", "5G", "6G", "4K", "8K", "2FA", "24/7", "7/24", "A4"),
        *("B2B", "B2C", "C2C", "CO2", "H2O", "MP3", "MP4"),
    )
)
"""What a translation keeps as it is, and no brief declares."""
