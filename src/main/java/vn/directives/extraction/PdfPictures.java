package vn.directives.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.graphics.BeginInlineImage;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws the pages of a PDF for who reads pictures, none larger than {@link PictureReader#MAX_PIXELS}. */
final class PdfPictures {
    /** What Tesseract was trained for. */
    private static final float DPI = 300;

    private static final double POINTS_PER_INCH = 72;

    /** Half a page at 72 dpi. */
    private static final long SMALLEST_SCAN = 250_000;

    /** A picture inside a page's own stream is unpacked before anybody knows its size. */
    private static final int MOST_INLINE_BYTES = 64 * 1024;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfPictures(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new Drawer(parameters);
            }
        };
        renderer.setSubsamplingAllowed(true);
    }

    /** Whether the page shows a picture large enough to be a scan. */
    static boolean shownOn(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                COSDictionary picture = resources.getXObject(name).getCOSObject();
                long pixels = (long) picture.getInt(COSName.WIDTH, 0) * Math.max(0, picture.getInt(COSName.HEIGHT, 0));
                if (pixels >= SMALLEST_SCAN) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The page in grey; the number counts from 0. */
    BufferedImage draw(int number) throws IOException {
        PDRectangle size = document.getPage(number).getCropBox();
        double squareInches = size.getWidth() / POINTS_PER_INCH * (size.getHeight() / POINTS_PER_INCH);
        float most = (float) Math.sqrt(PictureReader.MAX_PIXELS / Math.max(squareInches, 1));
        return renderer.renderImageWithDPI(number, Math.min(DPI, most), ImageType.GRAY);
    }

    private static final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
            BeginInlineImage drawn = new BeginInlineImage(this);
            addOperator(new OperatorProcessor(this) {
                @Override
                public void process(Operator operator, List<COSBase> operands) throws IOException {
                    if (isSmall(operator)) {
                        drawn.process(operator, operands);
                    }
                }

                @Override
                public String getName() {
                    return OperatorName.BEGIN_INLINE_IMAGE;
                }
            });
        }

        private static boolean isSmall(Operator picture) {
            byte[] data = picture.getImageData();
            COSBase filters = picture.getImageParameters() == null
                    ? null
                    : picture.getImageParameters().getDictionaryObject(COSName.F, COSName.FILTER);
            boolean once = !(filters instanceof COSArray array) || array.size() < 2;
            return data != null && data.length <= MOST_INLINE_BYTES && once;
        }
    }
}
