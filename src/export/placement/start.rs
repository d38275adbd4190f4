//! Where nodes stand before forces move them: along the two smoothest eigenvectors of the graph (Koren 2005), so that few
//! rounds of forces are left to do. Only sums, products, quotients and roots are taken, which every machine rounds alike.

/// Steps of a plane-filling sequence (the plastic number's inverse and its square): an even start without chance.
const PLASTIC: [f64; 2] = [0.754_877_666_246_692_8, 0.569_840_290_998_053_3];
/// Graphs of fewer nodes start evenly: forces soon sort them.
pub(super) const FEW: usize = 32;
/// Times that nodes move to the middle of their neighbours.
const ROUNDS: usize = 200;
/// The root of the mean square of a coordinate in a square of width 1.
const EVEN: f64 = 0.288_675;

type Place = [f64; 2];

/// Places for `count` connected nodes about the origin, in a square of about this width.
pub(super) fn start(count: usize, edges: &[(usize, usize, f64)], width: f64) -> Vec<Place> {
    let even = |node: usize| PLASTIC.map(|step| ((node as f64 * step).fract() - 0.5) * width);
    let mut places: Vec<Place> = (0..count).map(even).collect();
    if count < FEW {
        return places;
    }
    let mut degrees = vec![0.0; count];
    for &(from, to, weight) in edges {
        degrees[from] += weight;
        degrees[to] += weight;
    }
    for _ in 0..ROUNDS {
        to_neighbours(&mut places, &degrees, edges);
        apart(&mut places, &degrees, width * EVEN);
    }
    places
}

/// Moves each node half of the way to the middle of its neighbours.
fn to_neighbours(places: &mut [Place], degrees: &[f64], edges: &[(usize, usize, f64)]) {
    let mut sums = vec![[0.0; 2]; places.len()];
    for &(from, to, weight) in edges {
        for axis in [0, 1] {
            sums[from][axis] += weight * places[to][axis];
            sums[to][axis] += weight * places[from][axis];
        }
    }
    for ((place, sum), degree) in places.iter_mut().zip(sums).zip(degrees) {
        for axis in [0, 1] {
            place[axis] = f64::midpoint(place[axis], sum[axis] / degree.max(f64::MIN_POSITIVE));
        }
    }
}

/// Keeps the axes about the origin, apart from each other and as wide as they were.
fn apart(places: &mut [Place], degrees: &[f64], spread: f64) {
    let sum = |places: &[Place], of: fn(&Place) -> f64| -> f64 {
        places.iter().zip(degrees).map(|(place, degree)| of(place) * degree).sum()
    };
    let all: f64 = degrees.iter().sum();
    let middle = [sum(places, |place| place[0]), sum(places, |place| place[1])].map(|sum| sum / all);
    for place in &mut *places {
        *place = [place[0] - middle[0], place[1] - middle[1]];
    }
    let shared = sum(places, |place| place[0] * place[1]) / sum(places, |place| place[0] * place[0]).max(1e-9);
    for place in &mut *places {
        place[1] -= shared * place[0];
    }
    for axis in [0, 1] {
        let square = places.iter().map(|place| place[axis] * place[axis]).sum::<f64>() / places.len() as f64;
        let factor = spread / square.sqrt().max(1e-9);
        for place in &mut *places {
            place[axis] *= factor;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::start;

    #[test]
    fn neighbours_start_near_each_other() {
        // A ring whose nodes are numbered in leaps.
        let edges: Vec<_> = (0..100).map(|at| (at * 37 % 100, (at + 1) * 37 % 100, 1.0)).collect();
        let places = start(100, &edges, 100.0);
        let length = |&(from, to, _): &(usize, usize, f64)| {
            let (from, to): ([f64; 2], [f64; 2]) = (places[from], places[to]);
            (from[0] - to[0]).hypot(from[1] - to[1])
        };
        let longest = edges.iter().map(length).fold(0.0, f64::max);
        let width = places.iter().map(|place| place[0].abs()).fold(0.0, f64::max);
        assert!(longest < 15.0 && width > 40.0, "{longest}, {width}");
    }

    #[test]
    fn no_place_is_lost_where_axes_are_alike() {
        let star: Vec<_> = (1..40).map(|leaf| (0, leaf, 1.0)).collect();
        assert!(start(40, &star, 100.0).iter().flatten().all(|value| value.is_finite()));
    }
}
