/**
 * Sentences that citizens write, by category. Slots: {street} {landmark} {n} {days} {time}.
 * Used by the demo and by `npm run simulate`.
 */
export type CategoryText = { weight: number; problems: readonly string[]; details: readonly string[] };

export const categoryTexts: Record<string, CategoryText> = {
  traffic: {
    weight: 7,
    problems: ['Đèn tín hiệu giao thông tại nút giao đường {street} không hoạt động', 'Biển báo tốc độ trên đường {street} bị cây che khuất', 'Ô tô đỗ kín hai bên đường {street} gây ùn tắc {time}', 'Vạch sơn qua đường trước {landmark} đã mờ hết', 'Xe tải chở vật liệu chạy quá tốc độ trên đường {street}', 'Gương cầu lồi tại khúc cua gần {landmark} bị vỡ'],
    details: ['Học sinh qua đường rất nguy hiểm.', 'Đã có {n} vụ va chạm trong tháng này.', 'Tình trạng kéo dài {days} ngày nay.', 'Xe máy phải đi xuống lòng đường ngược chiều.'],
  },
  roads: {
    weight: 11,
    problems: ['Mặt đường {street} xuất hiện nhiều ổ gà sâu', 'Nắp cống trước số nhà {n} đường {street} bị vỡ', 'Vỉa hè đường {street} bong tróc gạch, người đi bộ dễ vấp ngã', 'Đường vào {landmark} bị sụt lún một đoạn dài khoảng {n} mét', 'Đơn vị thi công đào đường {street} xong không hoàn trả mặt đường', 'Lề đường gần {landmark} bị nước xói thành rãnh sâu', 'Gờ giảm tốc trên đường {street} bị bong, đinh sắt trồi lên'],
    details: ['Ổ gà rộng khoảng {n} gang tay, trời mưa không nhìn thấy.', 'Tối qua có người đi xe máy bị ngã.', 'Người dân đã tự cắm cành cây để cảnh báo.', 'Đã {days} ngày chưa có ai đến sửa.', 'Xe chở hàng nặng đi qua liên tục nên hỏng thêm.'],
  },
  'water-supply': {
    weight: 5,
    problems: ['Khu vực đường {street} mất nước sinh hoạt {days} ngày liên tục', 'Nước máy tại khu {n} gần {landmark} có màu vàng, mùi tanh', 'Ống nước trên đường {street} bị vỡ, nước chảy tràn ra đường', 'Nước yếu, các hộ trên tầng cao gần {landmark} không bơm được', 'Hóa đơn tiền nước tháng này tăng bất thường'],
    details: ['Gia đình có người già và trẻ nhỏ nên rất khó khăn.', 'Gọi tổng đài nhiều lần không có người nghe.', 'Không có thông báo cắt nước trước đó.', 'Nước chảy lãng phí suốt từ {time}.'],
  },
  'drainage-flooding': {
    weight: 9,
    problems: ['Đường {street} bị ngập nước sau mưa lớn', 'Ngập úng nặng tại khu {n}, đoạn gần {landmark}', 'Cống thoát nước trước số nhà {n} đường {street} bị tắc, nước ngập vào nhà', 'Triều cường làm ngập nước đường {street}', 'Mưa khoảng 30 phút là ngõ {n} đường {street} lại ngập', 'Hố ga trên đường {street} bị rác lấp kín gây ngập úng', 'Nước ngập chảy tràn từ công trường gần {landmark} xuống nhà dân'],
    details: ['Nước sâu khoảng {n}0 cm, xe máy chết máy hàng loạt.', 'Nhiều hộ dân phải kê đồ đạc lên cao.', 'Năm nào cũng xảy ra mà chưa được nạo vét.', 'Nước thải bốc mùi hôi, trẻ em không đi học được.', 'Sau {days} ngày nước vẫn chưa rút hết.'],
  },
  trees: {
    weight: 4,
    problems: ['Cây lớn trước số nhà {n} đường {street} bị nghiêng, có nguy cơ đổ', 'Cành cây gãy vắt trên dây điện đường {street}', 'Cây xanh gần {landmark} bị chết khô chưa được thay', 'Cây xà cừ trên đường {street} che khuất đèn tín hiệu'],
    details: ['Mùa mưa bão sắp đến, người dân rất lo.', 'Rễ cây làm bật gạch vỉa hè.', 'Đã báo tổ dân phố {days} ngày trước.'],
  },
  'street-lighting': {
    weight: 6,
    problems: ['Dãy đèn đường trên đường {street} không sáng', 'Đèn chiếu sáng trong ngõ {n} đường {street} hỏng', 'Cột đèn gần {landmark} bị xe đâm nghiêng', 'Đèn công cộng trước {landmark} sáng cả ban ngày', 'Hộp kỹ thuật cột đèn trên đường {street} bị hở, lộ dây điện'],
    details: ['Buổi tối rất tối, phụ nữ đi làm ca về không an tâm.', 'Khoảng {n} bóng liên tiếp không sáng.', 'Tình trạng này đã {days} ngày.', 'Trẻ em hay chơi quanh đó, sợ bị điện giật.'],
  },
  electricity: {
    weight: 5,
    problems: ['Khu {n} gần {landmark} mất điện từ {time}', 'Điện yếu, thiết bị không chạy được vào giờ cao điểm tại đường {street}', 'Cột điện trước số nhà {n} đường {street} bị nứt chân', 'Trạm biến áp cạnh {landmark} phát tiếng nổ lớn', 'Dây điện sau công tơ trên đường {street} võng sát đầu người'],
    details: ['Không nhận được thông báo cắt điện.', 'Tủ lạnh hỏng thực phẩm, thiệt hại cho hộ kinh doanh.', 'Mỗi tuần mất điện {n} lần.', 'Rất nguy hiểm khi trời mưa.'],
  },
  'telecom-cables': {
    weight: 3,
    problems: ['Dây cáp viễn thông trên đường {street} võng xuống lòng đường', 'Búi cáp cũ treo trước {landmark} không được thu hồi', 'Khu {n} gần {landmark} không có sóng điện thoại', 'Tủ cáp trên vỉa hè đường {street} bị bung cửa'],
    details: ['Xe tải đi qua vướng vào đã đứt một sợi.', 'Gọi nhà mạng {days} ngày chưa thấy xử lý.', 'Mất mỹ quan và nguy hiểm cho người đi đường.'],
  },
  'public-transport': {
    weight: 3,
    problems: ['Xe buýt tuyến {n} bỏ bến gần {landmark}', 'Lái xe buýt tuyến {n} phóng nhanh, đón trả khách giữa đường', 'Nhà chờ xe buýt trên đường {street} bị hỏng mái', 'Xe khách chèo kéo khách trước {landmark}', 'Tàu khách tăng giá vé ngày cuối tuần, không niêm yết'],
    details: ['Chờ hơn {n}0 phút không có xe.', 'Phụ xe nói năng thiếu lịch sự.', 'Người già phải đứng dưới nắng chờ.'],
  },
  'waste-environment': {
    weight: 12,
    problems: ['Rác thải sinh hoạt tồn đọng trên đường {street} {days} ngày chưa thu gom', 'Có xe đổ trộm phế thải xây dựng gần {landmark}', 'Đốt rác gây khói mù tại khu {n} vào {time}', 'Điểm tập kết rác đầu ngõ {n} đường {street} bốc mùi hôi thối', 'Xưởng sản xuất gần {landmark} xả nước thải đen ra mương', 'Xe chở than, đất rơi vãi gây bụi trên đường {street}', 'Trang trại chăn nuôi gần khu dân cư gây mùi hôi nặng'],
    details: ['Ruồi muỗi rất nhiều, người dân lo dịch bệnh.', 'Trẻ em phải đeo khẩu trang trong nhà.', 'Đã kiến nghị nhiều lần tại tổ dân phố.', 'Có khoảng {n} bao tải lớn để giữa đường.', 'Mùi nặng nhất vào {time}.'],
  },
  noise: {
    weight: 6,
    problems: ['Quán karaoke trên đường {street} mở nhạc lớn đến khuya', 'Loa kéo hát tại khu {n} gần {landmark} gây ồn', 'Công trình cạnh số nhà {n} đường {street} thi công ban đêm', 'Xưởng mộc trong ngõ {n} đường {street} cưa cắt suốt ngày', 'Quán nhậu trước {landmark} ồn ào đến 1 giờ sáng'],
    details: ['Người già và trẻ nhỏ không ngủ được.', 'Đã góp ý nhưng chủ quán thách thức.', 'Hầu như tối nào cũng vậy, nhất là {time}.', 'Kéo dài {days} ngày nay.'],
  },
  'urban-order': {
    weight: 7,
    problems: ['Hàng quán lấn chiếm hết vỉa hè đường {street}', 'Chợ cóc họp dưới lòng đường trước {landmark}', 'Cửa hàng số {n} đường {street} dựng biển quảng cáo chắn lối đi', 'Bãi giữ xe trái phép trên vỉa hè gần {landmark}', 'Quảng cáo rao vặt dán kín cột điện đường {street}'],
    details: ['Người đi bộ phải đi xuống lòng đường.', 'Chỉ dẹp được một hôm lại tái diễn.', 'Xe cứu thương không vào được ngõ.', 'Đông nhất vào {time}.'],
  },
  'public-security': {
    weight: 2.5,
    problems: ['Nhóm thanh niên tụ tập đua xe trên đường {street} vào {time}', 'Nhiều nhà ở khu {n} gần {landmark} bị mất trộm', 'Nghi có tụ điểm đánh bạc trong ngõ {n} đường {street}', 'Đối tượng gây rối, đe dọa người dân gần {landmark}'],
    details: ['Đề nghị giữ kín thông tin người phản ánh.', 'Người dân rất hoang mang.', 'Đã xảy ra {n} lần trong tháng.'],
  },
  construction: {
    weight: 4,
    problems: ['Nhà số {n} đường {street} xây dựng không có biển báo công trình', 'Công trình gần {landmark} thi công làm nứt tường nhà bên cạnh', 'Vật liệu xây dựng đổ tràn ra đường {street}', 'Cần cẩu công trình gần {landmark} quay trên đầu khu dân cư', 'Xây thêm tầng trái phép tại ngõ {n} đường {street}'],
    details: ['Không có lưới che chắn, gạch rơi xuống đường.', 'Chủ đầu tư không hợp tác.', 'Thi công cả {time}.'],
  },
  land: {
    weight: 3.5,
    problems: ['Hồ sơ cấp giấy chứng nhận quyền sử dụng đất đã quá hẹn {days} ngày', 'Hộ dân lấn chiếm đất công cạnh {landmark}', 'Tranh chấp lối đi chung tại ngõ {n} đường {street}', 'Chưa nhận được tiền bồi thường khi mở rộng đường {street}'],
    details: ['Đến bộ phận một cửa {n} lần chưa có kết quả.', 'Cán bộ trả lời không rõ ràng.', 'Đề nghị kiểm tra, trả lời bằng văn bản.'],
  },
  'food-safety': {
    weight: 2.5,
    problems: ['Quán ăn số {n} đường {street} sử dụng thực phẩm ôi thiu', 'Siêu thị gần {landmark} bán sữa quá hạn sử dụng', 'Cơ sở giết mổ không phép tại khu {n}', 'Xe đẩy bán đồ ăn trước {landmark} không bảo đảm vệ sinh'],
    details: ['Gia đình tôi có {n} người bị đau bụng sau khi ăn.', 'Nước rửa bát đổ thẳng ra cống.', 'Đối tượng khách chủ yếu là học sinh.'],
  },
  health: {
    weight: 3,
    problems: ['Bệnh viện gần {landmark} để bệnh nhân chờ quá lâu', 'Trạm y tế không có vắc xin tiêm chủng theo lịch', 'Khu {n} có nhiều ca sốt xuất huyết nhưng chưa phun thuốc', 'Nhà thuốc trên đường {street} bán thuốc kê đơn không cần đơn'],
    details: ['Chờ từ 6 giờ sáng đến {time} chưa được khám.', 'Nhân viên hướng dẫn thiếu nhiệt tình.', 'Trong {days} ngày đã có {n} người nhập viện.'],
  },
  education: {
    weight: 3,
    problems: ['Trường học gần {landmark} thu nhiều khoản ngoài quy định', 'Nhà vệ sinh trường học trên đường {street} xuống cấp', 'Bữa ăn bán trú của học sinh không bảo đảm chất lượng', 'Cổng trường trên đường {street} ùn tắc vào {time}', 'Con tôi chưa được xếp lớp dù hồ sơ đúng tuyến'],
    details: ['Phụ huynh đã hỏi giáo viên chủ nhiệm nhưng chưa được trả lời.', 'Mức thu khoảng {n}00 nghìn đồng mỗi tháng.', 'Đề nghị kiểm tra và công khai.'],
  },
  'social-policy': {
    weight: 3,
    problems: ['Chưa nhận được trợ cấp người cao tuổi tháng này', 'Hộ nghèo tại khu {n} chưa được cấp thẻ bảo hiểm y tế', 'Hồ sơ người có công nộp đã {days} ngày chưa có kết quả', 'Danh sách hỗ trợ sau bão bỏ sót hộ gia đình tôi'],
    details: ['Gia đình thuộc diện khó khăn.', 'Đã nộp đủ giấy tờ theo hướng dẫn.', 'Cán bộ hẹn {n} lần.'],
  },
  'administrative-procedures': {
    weight: 5,
    problems: ['Nộp hồ sơ trực tuyến trên cổng dịch vụ công báo lỗi khi ký số', 'Hồ sơ đăng ký kinh doanh quá hẹn {days} ngày chưa có kết quả', 'Không đăng nhập được bằng VNeID vào cổng dịch vụ công', 'Cán bộ một cửa yêu cầu thêm giấy tờ ngoài quy định', 'Thanh toán lệ phí trực tuyến bị trừ tiền nhưng hồ sơ báo chưa nộp', 'Bộ phận một cửa nghỉ sớm trước {time}'],
    details: ['Đã thử lại {n} lần trên hai máy khác nhau.', 'Quy định chỉ yêu cầu bản điện tử.', 'Đề nghị hướng dẫn cụ thể.'],
  },
  'landslide-disaster': {
    weight: 2.5,
    problems: ['Sạt lở taluy dương trên tuyến đường gần {landmark}', 'Đất đá sạt xuống sau nhà dân tại khu {n}', 'Bờ suối cạnh {landmark} bị xói lở ăn sâu vào vườn', 'Nhà tốc mái sau dông lốc tại khu {n}'],
    details: ['Có {n} hộ đang ở ngay dưới chân đồi.', 'Vết nứt đất mở rộng sau mỗi trận mưa.', 'Cần di dời khẩn cấp.'],
  },
  'online-fraud': {
    weight: 2.5,
    problems: ['Có người gọi điện giả danh cán bộ yêu cầu cài ứng dụng định danh giả', 'Tài khoản mạng xã hội giả mạo cơ quan để lừa chuyển tiền', 'Tin nhắn mạo danh ngân hàng gửi đường dẫn lạ', 'Sàn đầu tư trên mạng lôi kéo người dân trong khu {n} nạp tiền'],
    details: ['Mẹ tôi đã chuyển {n} triệu đồng.', 'Đề nghị giữ kín danh tính người phản ánh.', 'Số điện thoại gọi đến liên tục trong {days} ngày.'],
  },
  other: {
    weight: 2,
    problems: ['Chó thả rông cắn người gần {landmark}', 'Đề nghị lắp thêm ghế đá tại công viên trên đường {street}', 'Nhà văn hóa khu {n} khóa cửa, người dân không có chỗ sinh hoạt', 'Đề nghị làm rõ thông báo tổ chức lễ hội trên đường {street}'],
    details: ['Mong cơ quan chức năng xem xét.', 'Nhiều người dân cùng có ý kiến.', 'Đã {days} ngày chưa có phản hồi.'],
  },
};

export const times = ['giờ tan tầm', 'buổi tối', 'sáng sớm', 'giữa trưa', '22 giờ đêm', 'cuối tuần', '5 giờ chiều'];
export const wishes = ['Đề nghị cơ quan chức năng sớm xử lý.', 'Mong được kiểm tra và khắc phục.', 'Kính mong lãnh đạo quan tâm.', 'Đề nghị trả lời cho người dân được biết.', 'Xin cảm ơn.', ''];

export const questionsToCitizen = ['Đề nghị Quý Ông/Bà cho biết địa chỉ cụ thể để đơn vị kiểm tra.', 'Đề nghị Quý Ông/Bà gửi thêm hình ảnh hiện trường.', 'Đề nghị Quý Ông/Bà cho biết thời gian sự việc xảy ra.'];
export const repliesOfCitizen = ['Tôi đã gửi bổ sung, vị trí ở ngay đầu ngõ.', 'Sự việc xảy ra khoảng 8 giờ tối các ngày trong tuần.', 'Tôi xin bổ sung: cách ngã ba khoảng 50 mét, bên phải đường.'];
export const outcomes = ['Đơn vị đã kiểm tra thực tế và xử lý xong nội dung phản ánh.', 'Đơn vị đã cử người đến hiện trường, khắc phục và vệ sinh khu vực.', 'Qua kiểm tra, phản ánh là đúng. Đơn vị đã yêu cầu bên liên quan khắc phục và lập biên bản cam kết.', 'Đơn vị đã bố trí lực lượng xử lý ngay trong ngày và sẽ kiểm tra định kỳ.', 'Nội dung đã được đưa vào kế hoạch duy tu; phần nguy hiểm đã được rào chắn, khắc phục tạm.', 'Tại thời điểm kiểm tra không phát hiện sự việc như phản ánh; đơn vị tiếp tục theo dõi.'];
export const refusals = ['Nội dung chưa nêu rõ địa điểm và không liên hệ được người phản ánh.', 'Nội dung không thuộc phạm vi tiếp nhận phản ánh, kiến nghị.', 'Sự việc đã được trả lời tại phản ánh trước đó.', 'Phản ánh không có căn cứ theo kết quả xác minh ban đầu.'];
export const returnReasons = ['Không thuộc địa bàn quản lý của đơn vị.', 'Nội dung thuộc thẩm quyền của cơ quan khác.'];
export const transferReasons = ['Tuyến đường do đơn vị nhận chuyển quản lý.', 'Cần đơn vị chuyên môn chủ trì xử lý.'];
export const internalNotes = ['Đã gọi cho tổ trưởng tổ dân phố để xác minh.', 'Hẹn đi hiện trường cùng đơn vị phối hợp.', 'Chờ vật tư, dự kiến tuần sau.', 'Khu vực này đã có phản ánh tương tự tháng trước.'];
export const lateReasons = ['Do mưa kéo dài nên chưa thi công được.', 'Chờ phối hợp với đơn vị quản lý hạ tầng.'];
