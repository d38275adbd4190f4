//! The names in a network: beside their dots, where neither a dot nor another name stands.

use std::fmt::Write as _;

use super::super::lettering::{Area, overlap, width};
use super::super::style;
use super::super::xml::safe;
use super::layout::{MARGIN, WIDTH};
use crate::view::{Item, Network};

/// Height of a line of a name.
const LINE: f32 = 15.0;
/// Letters of the longest name that is shown whole.
const LONGEST: usize = 32;
/// A dot of at least this radius has room for a name over it.
const ROOMY: f32 = 13.0;
/// Room between a dot and its name.
const GAP: f32 = 4.0;

/// What is on the picture.
pub(super) struct Ground {
    /// Centres of the nodes.
    pub(super) places: Vec<[f32; 2]>,
    pub(super) radii: Vec<f32>,
    /// Names are below this.
    pub(super) top: f32,
    /// Names are above this.
    pub(super) bottom: f32,
}

/// A place for a name, and the end of it that stands still if its letters are wider or narrower than thought.
struct Spot {
    area: Area,
    anchor: Anchor,
}

#[derive(Clone, Copy)]
enum Anchor {
    Left,
    Middle,
    Right,
}

/// Names, those of outlets first, then those of the nodes that matter most. A name that finds no room is left out, but
/// outlets are few, and each has its name.
pub(super) fn draw(network: &Network<'_>, ground: &Ground, svg: &mut String) {
    let is_outlet = |at: usize| matches!(network.nodes[at].item, Item::Outlet(_));
    let mut order: Vec<usize> = (0..network.nodes.len()).collect();
    order.sort_by(|&one, &other| {
        let rank = network.nodes[other].rank.total_cmp(&network.nodes[one].rank);
        is_outlet(other).cmp(&is_outlet(one)).then(rank).then(one.cmp(&other))
    });
    let mut taken: Vec<Area> = Vec::new();
    for at in order {
        let name = style::wrapped(&network.nodes[at].label(), LONGEST, 1).join("");
        let spots = spots(ground.places[at], ground.radii[at], width(&name), is_outlet(at));
        let free = spots.iter().find(|spot| ground.is_free(spot.area, at, &taken));
        let Some(Spot { area, anchor }) = free.or_else(|| spots.last().filter(|_| is_outlet(at))) else { continue };
        taken.push(*area);
        let [left, _, right, below] = *area;
        let (x, anchor) = match anchor {
            Anchor::Left => (left, "start"),
            Anchor::Middle => (f32::midpoint(left, right), "middle"),
            Anchor::Right => (right, "end"),
        };
        let (y, ink) = (below - 3.5, style::of_node(&network.nodes[at]).ink);
        let _ = writeln!(
            svg,
            "<text class=\"tag\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" style=\"fill:{ink}\">{}</text>",
            safe(&name)
        );
    }
}

/// Where a name may be, the best place first: right, left, above, below, at the corners; over its own dot, if that is
/// large. An outlet's name is in its square, if it can.
fn spots([x, y]: [f32; 2], radius: f32, width: f32, is_outlet: bool) -> Vec<Spot> {
    let corner = radius * 0.7 + GAP;
    let (middle, centred) = (y - LINE / 2.0, x - width / 2.0);
    let over = ([centred, middle], Anchor::Middle);
    let mut spots = vec![
        ([x + radius + GAP, middle], Anchor::Left),
        ([x - radius - GAP - width, middle], Anchor::Right),
        ([centred, y - radius - LINE - 1.0], Anchor::Middle),
        ([centred, y + radius + 1.0], Anchor::Middle),
        ([x + corner, y - corner - LINE / 2.0], Anchor::Left),
        ([x + corner, y + corner - LINE / 2.0], Anchor::Left),
        ([x - corner - width, y - corner - LINE / 2.0], Anchor::Right),
        ([x - corner - width, y + corner - LINE / 2.0], Anchor::Right),
    ];
    if is_outlet && width <= radius * std::f32::consts::SQRT_2 {
        spots.insert(0, over);
    }
    if is_outlet || radius > ROOMY {
        spots.push(over);
    }
    let spot =
        |([left, above], anchor): ([f32; 2], Anchor)| Spot { area: [left, above, left + width, above + LINE], anchor };
    spots.into_iter().map(spot).collect()
}

impl Ground {
    /// Whether a name of the node at a position may be there.
    fn is_free(&self, area: Area, own: usize, taken: &[Area]) -> bool {
        let [left, above, right, below] = area;
        let inside = left >= MARGIN / 2.0 && right <= WIDTH - MARGIN / 2.0 && above >= self.top && below <= self.bottom;
        let dots = || self.places.iter().zip(&self.radii).enumerate().filter(|&(at, _)| at != own);
        inside
            && !taken.iter().any(|&other| overlap(other, area))
            && !dots().any(|(_, (&centre, &radius))| lies_on(area, centre, radius))
    }
}

/// Whether a rectangle and a disc share a place.
fn lies_on([left, above, right, below]: Area, [x, y]: [f32; 2], radius: f32) -> bool {
    let (dx, dy) = (x - x.clamp(left, right), y - y.clamp(above, below));
    dx.hypot(dy) < radius
}
