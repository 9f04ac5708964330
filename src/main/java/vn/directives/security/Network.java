package vn.directives.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose address it is: with IPv6 everybody has 2⁶⁴ of them, which share their first half. */
final class Network {
    private static final int HALF = 8;

    private Network() {}

    /** The address itself, or the network that it is one of. */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // An address in digits is read as it stands; no name is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= HALF ? address : HexFormat.of().formatHex(bytes, 0, HALF) + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
