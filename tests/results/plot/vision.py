"""How colors look to people with a color blindness, and how far apart colors are.

Simulation: Machado, G. M., Oliveira, M. M. and Fernandes, L. A. F. (2009), A physiologically-based model for
simulation of color vision deficiency, IEEE TVCG 15(6), full severity. Distance: CIE 1976 L*a*b*, D65.
"""

import numpy as np
from numpy.typing import NDArray

Float64 = NDArray[np.float64]

VISIONS = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = XYZ.sum(axis=1)


def distance(first: str, second: str, vision: str) -> float:
    """Return the distance of two colors (#rrggbb) as somebody sees them; 2.3 can just be told apart."""
    return float(np.linalg.norm(_lab(first, vision) - _lab(second, vision)))


def _lab(color: str, vision: str) -> Float64:
    channels = np.array([int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    x, y, z = (_root(value) for value in XYZ @ np.clip(VISIONS[vision] @ linear, 0, 1) / WHITE)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
